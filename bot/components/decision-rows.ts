import {
  INFIELD_DEPTHS,
  OFFENSIVE_PLAYS,
  OUTFIELD_DEPTHS,
  STEAL_TARGETS,
  type DefensiveDecision,
  type OffensiveDecision,
} from '@paper-dynasty/engine/model/decisions';
import { BASES, runnerOn } from '@paper-dynasty/engine/model/bases';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { offenseProblem } from '@paper-dynasty/engine/rules/decision-problems';
import type { Row } from '../invocation.ts';
import { basesWords, severalOn } from '../render/decision-text.ts';
import { baseName } from '../render/words.ts';
import { words } from '../words/index.ts';
import type { ActionOf } from './custom-id.ts';
import type { MenuOption } from './menu-pages.ts';
import { button, buttons, menu, menuOf } from './widgets.ts';

/** The options of a menu in which one is chosen. */
const choices = <T extends string>(
  list: readonly T[],
  label: (value: T) => string,
  chosen: string,
): readonly MenuOption[] => list.map((value) => ({ label: label(value), value, default: value === chosen }));

/** What can be chosen about throws: at whom on a double steal only where there can be one. */
const triesFor = ({ situation }: GameState, draft: DefensiveDecision): readonly Tries[] =>
  severalOn(situation.bases) ? TRIES : TRIES.filter(({ throw_at }) => throw_at === draft.throw_at);

const triesLabel = ({ situation }: GameState, { throw_at, throws }: Tries): string => {
  const w = words().DECISION_WORDS;
  return severalOn(situation.bases)
    ? w.throwsAndDoubleSteal(throws, throw_at === 'lead')
    : w.throwsTo(throws);
};

const TRIES = STEAL_TARGETS.flatMap((throw_at) => [true, false].map((throws) => ({ throw_at, throws })));
type Tries = (typeof TRIES)[number];
const triesValue = ({ throw_at, throws }: Tries): string => `${throw_at}.${throws}`;

/** The defense's menus with what they show so far; nothing is decided before the button. */
export const defenseRows = (state: GameState, draft: DefensiveDecision, seq: number): readonly Row[] => {
  const { game_id } = state.setup;
  const { CONTROL_WORDS: w, INFIELD_WORDS, OUTFIELD_WORDS } = words();
  const pick = (defense_part: ActionOf<'defense_pick'>['defense_part']) =>
    ({ action: 'defense_pick', game_id, seq, defense_part, defense: draft }) as const;
  const held: MenuOption[] = BASES.filter((base) => runnerOn(state.situation.bases, base)).map((base) => ({
    label: w.holdOn(baseName(base)),
    value: String(base),
    default: draft.hold.includes(base),
  }));
  return [
    menu(
      w.infield,
      pick('infield'),
      choices(INFIELD_DEPTHS, (v) => INFIELD_WORDS[v], draft.infield),
    ),
    menu(
      w.outfield,
      pick('outfield'),
      choices(OUTFIELD_DEPTHS, (v) => OUTFIELD_WORDS[v], draft.outfield),
    ),
    ...menuOf(w.hold, pick('hold'), held, true),
    menu(
      w.throws,
      pick('throws'),
      triesFor(state, draft).map((t) => ({
        label: triesLabel(state, t),
        value: triesValue(t),
        default: triesValue(t) === triesValue(draft),
      })),
    ),
    buttons(
      button(w.setDefense, { action: 'defense_set', game_id, seq, defense: draft }, 'success'),
      button(w.intentionalWalk, { action: 'walk', game_id, seq }, 'danger'),
    ),
  ];
};

/** The defense with what was picked in one of its menus. */
export const defensePicked = (
  draft: DefensiveDecision,
  part: ActionOf<'defense_pick'>['defense_part'],
  values: readonly string[],
): DefensiveDecision => {
  const [value] = values;
  switch (part) {
    case 'infield':
      return { ...draft, infield: INFIELD_DEPTHS.find((v) => v === value) ?? draft.infield };
    case 'outfield':
      return { ...draft, outfield: OUTFIELD_DEPTHS.find((v) => v === value) ?? draft.outfield };
    case 'hold':
      return { ...draft, hold: BASES.filter((base) => values.includes(String(base))) };
    case 'throws':
      return { ...draft, ...TRIES.find((t) => triesValue(t) === value) };
  }
};

/** Every set of bases that can be stolen, in the order of a menu. */
const STEALS = [[2], [3], [4], [2, 3], [3, 4], [2, 4], [2, 3, 4]] as const;

const playsOf = (draft: OffensiveDecision): readonly OffensiveDecision[] =>
  OFFENSIVE_PLAYS.flatMap((play): OffensiveDecision[] =>
    play === 'steal'
      ? STEALS.map((steal) => ({ ...draft, play, steal: [...steal] }))
      : [{ ...draft, play, steal: [] }],
  );

const playValue = ({ play, steal }: OffensiveDecision): string => [play, ...steal].join('.');
const playLabel = ({ play, steal }: OffensiveDecision): string =>
  play === 'steal' ? words().DECISION_WORDS.stealThese(basesWords(steal)) : words().OFFENSE_WORDS[play];

/** The bases that can be stolen now, as a menu or a command names them. */
export const possibleSteals = (state: GameState): readonly (readonly number[])[] =>
  STEALS.filter(
    (steal) => offenseProblem(state, { play: 'steal', steal: [...steal], sends: false }) === null,
  );

/** The offense's menus with what they show so far: only plays that are possible. */
export const offenseRows = (state: GameState, draft: OffensiveDecision, seq: number): readonly Row[] => {
  const { game_id } = state.setup;
  const { CONTROL_WORDS: w } = words();
  const pick = (offense_part: ActionOf<'offense_pick'>['offense_part']) =>
    ({ action: 'offense_pick', game_id, seq, offense_part, offense: draft }) as const;
  const plays = playsOf(draft).filter((d) => offenseProblem(state, d) === null);
  return [
    menu(
      w.play,
      pick('play'),
      plays.map((d) => ({
        label: playLabel(d),
        value: playValue(d),
        default: playValue(d) === playValue(draft),
      })),
    ),
    menu(w.runners, pick('sends'), [
      { label: w.runnersHold, value: 'false', default: !draft.sends },
      { label: w.runnersGo, value: 'true', default: draft.sends },
    ]),
    buttons(button(w.setPlay, { action: 'offense_set', game_id, seq, offense: draft }, 'success')),
  ];
};

/** What the offense has on with what was picked in one of its menus. */
export const offensePicked = (
  draft: OffensiveDecision,
  part: ActionOf<'offense_pick'>['offense_part'],
  [value]: readonly string[],
): OffensiveDecision =>
  part === 'sends'
    ? { ...draft, sends: value === 'true' }
    : (playsOf(draft).find((d) => playValue(d) === value) ?? draft);
