import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { DefensiveDecision, OffensiveDecision } from '@paper-dynasty/engine/model/decisions';
import type { ChancesView } from '@paper-dynasty/engine/wire/chances-view';
import type { GameView } from '@paper-dynasty/engine/wire/game-view';
import type { GameStore } from '../../game-store.ts';
import {
  battingIn,
  beforeDice,
  defenseOptions,
  fieldingIn,
  isChosen,
  offenseChoices,
  PLAIN_DEFENSE,
  PLAIN_OFFENSE,
  toggledHold,
} from '../../logic/decision-choices.ts';
import { defenseNote, offenseNote, runnerNote } from '../../logic/prospects.ts';
import { useChances } from '../../use-chances.ts';
import {
  BASE_SHORT,
  DECISION_WORDS,
  INFIELD_WORDS,
  OUTFIELD_WORDS,
  STEAL_TARGET_WORDS,
} from '../../strings.ts';
import { useOpenForm } from '../../use-open-form.ts';
import { Chip, ChipRow, SureChip } from '../chips.tsx';
import { useDraft } from './use-draft.ts';

interface PanelProps {
  readonly store: GameStore;
  readonly view: GameView;
}

interface NumbersProps extends PanelProps {
  readonly chances: ChancesView | null;
}

/** Everybody on base with what his steal goes by. */
const RunnerNotes = ({ view, chances }: Pick<NumbersProps, 'view' | 'chances'>) => (
  <ul class="plain runner-notes">
    {view.runners.map(({ base }) => (
      <li key={base}>{runnerNote(chances, view, base)}</li>
    ))}
  </ul>
);

const OffensePanel = ({ store, view, chances }: NumbersProps) => {
  const send = (d: OffensiveDecision): Promise<boolean> => store.act('submit_offensive_decision', d);
  const { decision, change, confirm, open } = useDraft(view.offense, PLAIN_OFFENSE, view.pace, send);
  const choices = offenseChoices(view);
  return (
    <section class="decision" aria-label={DECISION_WORDS.offense}>
      <ChipRow title={DECISION_WORDS.offense}>
        {choices.map((c) => (
          <Chip
            key={c.label}
            label={c.label}
            pressed={isChosen(c, decision)}
            note={offenseNote(chances, c)}
            term={c.play}
            onPress={() => change({ play: c.play, steal: c.steal })}
          />
        ))}
        {view.pace === 'quick' && (
          <Chip
            label={DECISION_WORDS.sends}
            term="uncapped"
            pressed={decision.sends}
            onPress={() => change({ sends: !decision.sends })}
          />
        )}
      </ChipRow>
      <RunnerNotes view={view} chances={chances} />
      {open && (
        <button class="primary big" data-primary data-choice onClick={confirm}>
          {DECISION_WORDS.setOffense}: {choices.find((c) => isChosen(c, decision))?.label}
        </button>
      )}
    </section>
  );
};

const DEPTHS = { infield: INFIELD_WORDS, outfield: OUTFIELD_WORDS } as const;

interface DepthsProps {
  readonly decision: DefensiveDecision;
  readonly chances: ChancesView | null;
  readonly change: (part: Partial<DefensiveDecision>) => void;
}

const Depths = ({ decision, chances, change }: DepthsProps) => (
  <>
    {(['infield', 'outfield'] as const).map((part) => (
      <ChipRow key={part} title={DECISION_WORDS[part]}>
        {Object.entries(DEPTHS[part]).map(([depth, label]) => (
          <Chip
            key={depth}
            label={label}
            pressed={decision[part] === depth}
            note={defenseNote(chances, decision, part, depth as never)}
            term={depth}
            onPress={() => change({ [part]: depth })}
          />
        ))}
      </ChipRow>
    ))}
  </>
);

const DefensePanel = ({ store, view, chances }: NumbersProps) => {
  const send = (d: DefensiveDecision): Promise<boolean> => store.act('submit_defensive_decision', d);
  const { decision, change, confirm, open } = useDraft(view.defense, PLAIN_DEFENSE, view.pace, send);
  const options = defenseOptions(view);
  const [walking, setWalking] = useState(false);
  useOpenForm(store, walking);
  return (
    <section class="decision" aria-label={DECISION_WORDS.defense}>
      {options.depths && <Depths decision={decision} chances={chances} change={change} />}
      {options.hold.length > 0 && (
        <ChipRow title={DECISION_WORDS.hold}>
          {options.hold.map((base) => (
            <Chip
              key={base}
              label={BASE_SHORT[base]}
              term="hold_runner"
              pressed={decision.hold.includes(base)}
              note={defenseNote(chances, decision, 'hold', toggledHold(decision.hold, base))}
              onPress={() => change({ hold: toggledHold(decision.hold, base) })}
            />
          ))}
        </ChipRow>
      )}
      {options.double_steal && (
        <ChipRow title={DECISION_WORDS.onDoubleSteal}>
          {Object.entries(STEAL_TARGET_WORDS).map(([who, label]) => (
            <Chip
              key={who}
              label={label}
              pressed={decision.throw_at === who}
              onPress={() => change({ throw_at: who as DefensiveDecision['throw_at'] })}
            />
          ))}
        </ChipRow>
      )}
      <ChipRow title={DECISION_WORDS.defense} silent>
        {options.throws && (
          <Chip
            label={DECISION_WORDS.throws}
            pressed={decision.throws}
            onPress={() => change({ throws: !decision.throws })}
          />
        )}
        <SureChip
          label={DECISION_WORDS.walkHim}
          sure={DECISION_WORDS.walkSure}
          term="intentional_walk"
          onAsked={setWalking}
          note={defenseNote(chances, decision, 'intentional_walk', true)}
          onPress={() => send({ ...decision, intentional_walk: true })}
        />
      </ChipRow>
      {open && (options.depths || options.hold.length > 0) && (
        <button class="primary big" data-primary data-choice onClick={confirm}>
          {DECISION_WORDS.setDefense}
        </button>
      )}
    </section>
  );
};

const summary = (view: GameView): string => {
  const { infield, outfield, hold } = view.defense ?? PLAIN_DEFENSE;
  const held =
    hold.length > 0 ? ` · ${DECISION_WORDS.hold} ${hold.map((b) => BASE_SHORT[b]).join(', ')}` : '';
  return `${DECISION_WORDS.infield} ${INFIELD_WORDS[infield]} · ${DECISION_WORDS.outfield} ${OUTFIELD_WORDS[outfield]}${held}`;
};

const offenseSummary = (view: GameView): string => {
  const standing = view.offense ?? PLAIN_OFFENSE;
  return offenseChoices(view).find((c) => isChosen(c, standing))?.label ?? '';
};

/** Decisions that may be left as they are, in one line; it opens over the field. */
const DecisionLine = ({ words, children }: { words: string; children: ComponentChildren }) => (
  <details class="decision-line">
    <summary>
      <span class="muted">{words}</span> <b>{DECISION_WORDS.change}</b>
    </summary>
    <div class="decision-over">{children}</div>
  </details>
);

interface BeforeTheDiceProps extends PanelProps {
  /** Whether what is optional folds into one line. */
  readonly folded: boolean;
}

/** What the managers can decide before the dice, each for the sides that are theirs; only what is possible is offered. */
export const BeforeTheDice = (props: BeforeTheDiceProps) =>
  beforeDice(props.view) ? <Decisions {...props} /> : null;

const Decisions = ({ store, view, folded }: BeforeTheDiceProps) => {
  const numbers = { store, view, chances: useChances(store, view) };
  const yours = (side: 'away' | 'home') => view.your_sides.includes(side);
  const due = view.turns[0]?.action;
  const offense = yours(battingIn(view)) && view.runners.length > 0 && due !== 'decide_defense';
  const defense = yours(fieldingIn(view)) && due !== 'decide_offense';
  const key = `${view.play_count}`;
  if (folded && due === 'roll' && view.runners.length > 0 && (offense || defense))
    return (
      <DecisionLine
        key={key}
        words={[offense && offenseSummary(view), defense && summary(view)].filter(Boolean).join(' · ')}
      >
        {offense && <OffensePanel {...numbers} />}
        {defense && <DefensePanel {...numbers} />}
      </DecisionLine>
    );
  return (
    <>
      {offense && <OffensePanel key={`o${key}`} {...numbers} />}
      {defense && due !== 'decide_defense' && yours(battingIn(view)) ? (
        <details class="decision-fold">
          <summary>
            <strong>{DECISION_WORDS.defense}</strong> <span class="muted">{summary(view)}</span>
          </summary>
          <DefensePanel key={`d${key}`} {...numbers} />
        </details>
      ) : (
        defense && <DefensePanel key={`d${key}`} {...numbers} />
      )}
    </>
  );
};
