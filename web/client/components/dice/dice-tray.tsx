import type { AtBatRoll, CheckRoll, JumpRoll, OpeningRoll } from '@paper-dynasty/engine/model/rolls';
import type { GameView } from '@paper-dynasty/engine/wire/game-view';
import type { GameStore } from '../../game-store.ts';
import { battingIn } from '../../logic/decision-choices.ts';
import { DICE_WORDS, SCORECARD_WORDS, STRINGS } from '../../strings.ts';
import { Icon } from '../icons.tsx';
import { D20, D6 } from './die.tsx';
import { reading } from './reading.ts';

const AtBatDice = ({ roll, owner }: { roll: AtBatRoll; owner: string }) => (
  <>
    <D6 value={roll.d6_one} tone={`one ${owner}`} term="column" />
    <D6 value={roll.d6_two[0]} tone="two" term="row" />
    <D6 value={roll.d6_two[1]} tone="two" term="row" />
    <D20 value={roll.chaos_d20} name={DICE_WORDS.chaos} term="chaos_die" />
    <D20 value={roll.resolution_d20} name={DICE_WORDS.resolution} term="resolution_die" />
    <D20 value={roll.split_d20} name={DICE_WORDS.split} term="split_die" />
  </>
);

const JumpDice = ({ roll }: { roll: JumpRoll }) => (
  <>
    <D20 value={roll.check_d20} name={DICE_WORDS.check} />
    <D6 value={roll.jump[0]} tone="two" />
    <D6 value={roll.jump[1]} tone="two" />
    <D20 value={roll.resolution_d20} name={DICE_WORDS.resolution} term="resolution_die" />
  </>
);

const BuntDie = ({ roll }: { roll: CheckRoll }) => <D20 value={roll.d20} name={DICE_WORDS.buntDie} />;

/** The side whose card the first die points at colours it. */
const ownerSide = (view: GameView, roll: AtBatRoll): string => {
  const batting = view.half === 'top' ? 'away' : 'home';
  const fielding = view.half === 'top' ? 'home' : 'away';
  return roll.d6_one <= 3 ? batting : fielding;
};

const DiceOf = ({ roll, view }: { roll: OpeningRoll; view: GameView }) => {
  switch (roll.kind) {
    case 'ab':
      return <AtBatDice roll={roll} owner={ownerSide(view, roll)} />;
    case 'jump':
      return <JumpDice roll={roll} />;
    case 'd20':
      return <BuntDie roll={roll} />;
  }
};

/** Dice in the air, from the moment that the button is pressed. */
const InTheAir = () => (
  <div class="dice-row in-the-air">
    <D6 value={null} tone="one" />
    <D6 value={null} tone="two" />
    <D6 value={null} tone="two" />
    <D20 value={null} name={DICE_WORDS.chaos} />
    <D20 value={null} name={DICE_WORDS.resolution} />
    <D20 value={null} name={DICE_WORDS.split} />
  </div>
);

const injuryOf = (roll: OpeningRoll | null): number | null =>
  roll?.kind === 'ab' ? roll.injury_rating : null;

/** Whether the dice point at a card that is read from its picture. */
const onPicture = (view: GameView, roll: OpeningRoll): boolean => {
  if (roll.kind !== 'ab') return false;
  const owner = roll.d6_one <= 3 ? view.batter : view.pitcher;
  return Boolean(owner?.image) && owner?.card === null;
};

interface WordsProps {
  readonly roll: OpeningRoll | null;
  readonly live: boolean;
  /** Whether the side at bat reads printed cards. */
  readonly printed: boolean;
  /** Shows the card that the dice point at, where it is a picture. */
  readonly onCard: (() => void) | null;
}

const Words = ({ roll, live, printed, onCard }: WordsProps) => {
  const injury = injuryOf(roll);
  if (!roll) return <p class="reading quiet-reading">{STRINGS.noDice}</p>;
  const words = reading(roll, printed);
  if (!live)
    return (
      <p class="reading quiet-reading">
        {SCORECARD_WORDS.lastRoll}: {words}
      </p>
    );
  return (
    <p class="reading">
      {onCard ? (
        <button class="to-card" onClick={onCard} aria-label={`${words}. ${SCORECARD_WORDS.showCard}`}>
          {words} <Icon name="card" />
        </button>
      ) : (
        words
      )}
      {injury !== null && <small class="hint"> {DICE_WORDS.injury(injury)}</small>}
    </p>
  );
};

/** The dice: in the air, on the table with where to look on the card, or as they lay last. */
export const DiceTray = ({ store, view }: { store: GameStore; view: GameView }) => {
  const rolling = store.doing.value?.name === 'roll_dice' && view.roll === null;
  const roll = view.roll ?? store.lastRoll.value;
  return (
    <section class={view.roll || rolling ? 'dice' : 'dice resting'} aria-label={STRINGS.dice}>
      {rolling ? (
        <InTheAir />
      ) : (
        <div class="dice-row" key={roll?.roll_id ?? 'cup'}>
          {roll ? <DiceOf roll={roll} view={view} /> : <span class="cup" aria-hidden="true" />}
        </div>
      )}
      <div role="status">
        {rolling ? (
          <p class="reading">{SCORECARD_WORDS.rolling}</p>
        ) : (
          <Words
            roll={roll}
            live={view.roll !== null}
            printed={view[battingIn(view)].card_mode === 'manual'}
            onCard={roll && onPicture(view, roll) ? () => (store.dialog.value = { kind: 'cards' }) : null}
          />
        )}
      </div>
    </section>
  );
};
