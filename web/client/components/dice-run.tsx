import { useState } from 'preact/hooks';
import type { RollCheck, RunCheck } from '@paper-dynasty/engine/dice/verify';
import type { Roll } from '@paper-dynasty/engine/model/rolls';
import { CHECK_WORDS, ROLL_KINDS } from '../strings.ts';

/** How many rolls are shown before one asks for the rest. */
const SHOWN = 100;

const kindOf = (roll: Roll): string => ROLL_KINDS[roll.kind === 'd20' ? roll.purpose : roll.kind];

/** The anchor of a roll's row. */
export const rollAnchor = (check: RollCheck): string => `roll-${check.number}`;

const state = ({ ok, expected }: RollCheck): 'right' | 'wrongRoll' | 'unknown' =>
  !ok ? 'wrongRoll' : expected ? 'right' : 'unknown';

const RollRow = ({ check }: { check: RollCheck }) => {
  const { roll, recorded, expected, number, ok } = check;
  const found = state(check);
  return (
    <tr id={rollAnchor(check)} class={ok ? '' : 'wrong'}>
      <th scope="row">{roll.n}</th>
      <td>
        {kindOf(roll)}
        {roll.n !== number && ` (${CHECK_WORDS.outOfOrder(number)})`}
      </td>
      <td>{recorded.join(' ')}</td>
      <td>{expected?.join(' ') ?? '–'}</td>
      <td class={`mark ${found}`} aria-label={CHECK_WORDS[found]} />
    </tr>
  );
};

const HEADS = ['number', 'kind', 'recorded', 'recomputed'] as const;

const Seal = ({ run }: { run: RunCheck }) => (
  <dl class="seal">
    <div>
      <dt>
        {CHECK_WORDS.commitment} <small class="muted">{CHECK_WORDS.commitmentHint}</small>
      </dt>
      <dd>
        <code>{run.commitment}</code>
      </dd>
    </div>
    <div>
      <dt>
        {CHECK_WORDS.seed} <small class="muted">{run.seed ? CHECK_WORDS.seedHint : ''}</small>
      </dt>
      <dd>{run.seed ? <code>{run.seed}</code> : <span class="muted">{CHECK_WORDS.seedSealed}</span>}</dd>
    </div>
  </dl>
);

interface DiceRunProps {
  readonly run: RunCheck;
  /** Which of the game's seals it is, from 1, of how many. */
  readonly n: number;
  readonly of: number;
}

/** Every roll under one seal: as it was recorded, and as the seed has it. */
export const DiceRun = ({ run, n, of }: DiceRunProps) => {
  const [all, setAll] = useState(false);
  const late = run.rolls.slice(SHOWN).some((check) => !check.ok);
  const rolls = all || late ? run.rolls : run.rolls.slice(0, SHOWN);
  const title = CHECK_WORDS.run(n, of);
  return (
    <section class="panel dice-run" aria-label={title}>
      <h2>{title}</h2>
      {n > 1 && <p class="muted">{CHECK_WORDS.reopened}</p>}
      <Seal run={run} />
      {run.committed !== null && (
        <p class={run.committed ? 'kept mark right' : 'problem mark wrongRoll'}>
          {run.committed ? CHECK_WORDS.sealKept : CHECK_WORDS.sealBroken}
        </p>
      )}
      <table class="figures rolls">
        <thead>
          <tr>
            {HEADS.map((head) => (
              <th key={head} scope="col">
                {CHECK_WORDS[head]}
              </th>
            ))}
            <th scope="col">
              <span class="sr">{CHECK_WORDS.right}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rolls.map((check) => (
            <RollRow key={check.number} check={check} />
          ))}
        </tbody>
      </table>
      {rolls.length < run.rolls.length && (
        <button onClick={() => setAll(true)}>{CHECK_WORDS.more(run.rolls.length - rolls.length)}</button>
      )}
    </section>
  );
};
