import { useState } from 'preact/hooks';
import type { Answer, Question } from '@paper-dynasty/engine/model/questions';
import type { CheckChart } from '@paper-dynasty/engine/wire/check-chart';
import type { GameView } from '@paper-dynasty/engine/wire/game-view';
import type { GameStore } from '../../game-store.ts';
import { codeReadings, errorReadings } from '../../logic/check-readings.ts';
import { fieldingIn } from '../../logic/decision-choices.ts';
import { fielderAt, fielderWords, type Fielder } from '../../logic/fielders.ts';
import { answerNote, tryNotes } from '../../logic/prospects.ts';
import { inWords, type AskedQuestion, type Choice } from '../../logic/questions.ts';
import { QUESTION_WORDS } from '../../strings.ts';
import { useChances } from '../../use-chances.ts';
import { useLineups } from '../../use-lineups.ts';
import { ChoiceNote, described } from '../chips.tsx';
import { PlayerLink } from '../player-link.tsx';

interface AskedPanelProps {
  readonly store: GameStore;
  readonly view: GameView;
  readonly asked: AskedQuestion;
  /** The answer that has been given and is not acknowledged yet. */
  readonly sent: Answer | undefined;
  readonly onAnswer: (answer: Answer) => void;
}

type Check = Extract<Question, { kind: 'x_check' }>;

interface CheckFormProps {
  readonly store: GameStore;
  readonly view: GameView;
  readonly league: string;
  readonly question: Check;
  readonly chart: CheckChart | null;
  /** Whose range and error rating count, where he is known. */
  readonly fielder: Fielder | null;
  readonly onAnswer: (answer: Answer) => void;
}

/** A fielding check: the chart's row by range, and the error by the fielder's rating. One tap where no error is possible, else two. */
const CheckForm = ({ store, view, league, question, chart, fielder, onAnswer }: CheckFormProps) => {
  const lineups = useLineups(store, fielder?.player_id);
  const man = lineups?.[fieldingIn(view)].men.find((m) => m.player_id === fielder?.player_id);
  const range = man?.fielding.find((f) => f.position === question.position)?.range;
  const [column, setColumn] = useState<number | null>(null);
  const codes = codeReadings(question, chart);
  const errors = errorReadings(question, chart);
  const code = column === null ? undefined : codes[column]?.value;
  const choose = (i: number): void => {
    const [only] = errors;
    const chosen = codes[i]?.value;
    if (chosen && only && errors.length === 1) onAnswer({ kind: 'x_check', code: chosen, error: only.value });
    else setColumn(i);
  };
  return (
    <div class="pad" role="group" aria-label={QUESTION_WORDS.check(question.position)}>
      <h3>
        {QUESTION_WORDS.check(question.position)}{' '}
        {fielder && <PlayerLink league={league} id={fielder.player_id} name={fielder.name} />}
      </h3>
      <p class="pad-dice">
        {QUESTION_WORDS.checkDice(question.range_d20, question.error_total)}
        <small class="choice-note">{man && fielderWords(man, question.position).join(' · ')}</small>
      </p>
      {question.rare_play && <p class="hint">{QUESTION_WORDS.rarePlay}</p>}
      <span class="pad-title">{QUESTION_WORDS.byRange}</span>
      <div class="check-row">
        {codes.map(({ value, under }, i) => (
          <button
            key={i}
            class={range === i + 1 ? 'primary' : ''}
            data-choice
            aria-pressed={column === i}
            onClick={() => choose(i)}
          >
            <b>{value}</b>
            <small>{under}</small>
          </button>
        ))}
      </div>
      {code && (
        <>
          <span class="pad-title">{QUESTION_WORDS.error}</span>
          <div class="check-row">
            {errors.map(({ value, under }) => (
              <button key={value} onClick={() => onAnswer({ kind: 'x_check', code, error: value })}>
                <b>{QUESTION_WORDS.errors[value]}</b>
                <small>{under}</small>
              </button>
            ))}
          </div>
        </>
      )}
    </div>
  );
};

/** A question that is answered with a tap, with the numbers of each answer. */
const AskedPanel = ({ store, view, asked, sent, onAnswer }: AskedPanelProps) => {
  const chances = useChances(store, view);
  const note = (c: Choice) => answerNote(chances, view, c.answer);
  return (
    <div class="pad question" role="group" aria-label={asked.sentence}>
      <h3>{asked.sentence}</h3>
      <p class="muted">{asked.hint ?? tryNotes(chances)}</p>
      <div class="pair two-up">
        {asked.choices.map((c) => (
          <button
            key={c.label}
            data-choice
            class={`${c.primary ? 'primary big' : 'big'}${c.answer === sent ? ' sent' : ''}`}
            {...described(note(c))}
            onClick={() => onAnswer(c.answer)}
          >
            {c.label}
            <ChoiceNote note={note(c)} />
          </button>
        ))}
      </div>
    </div>
  );
};

/** The question that the play under way puts to one's side. */
export const QuestionPanel = ({ store, view }: { store: GameStore; view: GameView }) => {
  const question = view.pending?.question?.question;
  if (!question) return null;
  const answer = (given: Answer): void => void store.act('submit_decision', { answer: given });
  const doing = store.doing.value;
  const sent = doing?.name === 'submit_decision' ? (doing.data as { answer?: Answer }).answer : undefined;
  if (question.kind === 'x_check')
    return (
      <CheckForm
        store={store}
        view={view}
        league={view.league.id}
        question={question}
        chart={view.pending?.chart ?? null}
        fielder={fielderAt(view, question.position)}
        onAnswer={answer}
      />
    );
  const asked = inWords(view, question);
  if (!asked) return null;
  return <AskedPanel {...{ store, view, asked, sent }} onAnswer={answer} />;
};
