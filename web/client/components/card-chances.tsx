import { parseCardResult, type CardResult } from '@paper-dynasty/engine/model/cards';
import { OUTCOME_FACTS } from '@paper-dynasty/engine/model/outcomes';
import type { Card, Chances } from '@paper-dynasty/engine/model/players';
import { OUTCOME_WORDS, RECORD_WORDS } from '../strings.ts';

const SIDES = ['L', 'R'] as const;

const words = (result: CardResult): string => {
  const { outcome, location } = parseCardResult(result);
  return location ? `${OUTCOME_WORDS[outcome]} ${location}` : OUTCOME_WORDS[outcome];
};

const chanceOf = (side: Chances, result: CardResult): number =>
  side.find(([listed]) => listed === result)?.[1] ?? 0;

const Cell = ({ chances, most }: { chances: number; most: number }) => (
  <td>
    <span class="bar" style={{ '--share': `${(100 * chances) / most}%` }}>
      {chances || '–'}
    </span>
  </td>
);

/** A digital card as a table: every result with its chances of 108 against left- and right-handers. */
export const CardChances = ({ title, card }: { title: string; card: Extract<Card, { kind: 'digital' }> }) => {
  const sides = { L: card.vs_left, R: card.vs_right };
  const results = [...new Set([...card.vs_left, ...card.vs_right].map(([result]) => result))];
  const most = Math.max(...[...card.vs_left, ...card.vs_right].map(([, n]) => n));
  return (
    <table class="digital-card">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{RECORD_WORDS.chances}</th>
          {SIDES.map((hand) => (
            <th key={hand} scope="col">
              {RECORD_WORDS.versus(hand)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {results.map((result) => (
          <tr key={result} class={OUTCOME_FACTS[parseCardResult(result).outcome].group}>
            <th scope="row">{words(result)}</th>
            {SIDES.map((hand) => (
              <Cell key={hand} chances={chanceOf(sides[hand], result)} most={most} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
