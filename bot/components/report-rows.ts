import { OUTCOME_FACTS, type Outcome, type OutcomeGroup } from '@paper-dynasty/engine/model/outcomes';
import type { Position } from '@paper-dynasty/engine/model/positions';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { reportableOutcomes } from '@paper-dynasty/engine/rules/possible';
import type { Row } from '../invocation.ts';
import { words } from '../words/index.ts';
import { button, buttons, menu, menuOf } from './widgets.ts';

/** Which of the page's groups a menu offers; what stands in none of the others is in the last. */
const MENU_GROUPS: Readonly<Record<'outs' | 'hits', readonly OutcomeGroup[]>> = {
  outs: ['out'],
  hits: ['hit', 'ballpark'],
};

const asOption = (outcome: Outcome) => ({ label: words().OUTCOME_WORDS[outcome], value: outcome });

/** The menus to report the pending dice, grouped as on the page: outs, hits, everything else. */
export const reportRows = (state: GameState): readonly Row[] => {
  if (!state.roll) return [];
  const { game_id } = state.setup;
  const { n } = state.roll;
  const { CONTROL_WORDS, LIVE_WORDS } = words();
  const reportable = reportableOutcomes(state);
  const isIn = (groups: readonly OutcomeGroup[]) => (o: Outcome) => groups.includes(OUTCOME_FACTS[o].group);
  const outs = reportable.filter(isIn(MENU_GROUPS.outs));
  const hits = reportable.filter(isIn(MENU_GROUPS.hits));
  const others = reportable.filter((o) => !outs.includes(o) && !hits.includes(o));
  const rest = outs.length > 0 ? LIVE_WORDS.others : CONTROL_WORDS.whatCame;
  return [
    ...menuOf(CONTROL_WORDS.outs, { action: 'outs', game_id, n }, outs.map(asOption)),
    ...menuOf(LIVE_WORDS.hits, { action: 'hits', game_id, n }, hits.map(asOption)),
    ...menuOf(rest, { action: 'reached', game_id, n }, others.map(asOption)),
  ];
};

/** The button that opens the form for a play as the scorer writes it. */
export const writeRows = (state: GameState): readonly Row[] => {
  if (!state.roll) return [];
  const { n } = state.roll;
  const write = { action: 'write', game_id: state.setup.game_id, n } as const;
  return [buttons(button(words().LIVE_WORDS.write, write, 'secondary'))];
};

/** The menu of what somebody's words can mean; with the place that they named, if any. */
export const whichRows = (
  game_id: string,
  n: number,
  outcomes: readonly Outcome[],
  place: Position | null,
): readonly Row[] => [
  menu(
    words().CONTROL_WORDS.whatCame,
    place ? { action: 'which_at', game_id, n, position: place } : { action: 'which', game_id, n },
    outcomes.map(asOption),
  ),
];

/** The menu of places for an outcome that needs one. */
export const placeRows = (game_id: string, n: number, outcome: Outcome): readonly Row[] => [
  menu(
    words().CONTROL_WORDS.whereHit,
    { action: 'place', game_id, n, outcome },
    OUTCOME_FACTS[outcome].locations.map((place) => ({
      label: `${place}: ${words().POSITION_WORDS[place]}`,
      value: place,
    })),
  ),
];
