import { defenseFor, offenseFor } from '../manager/choose-decisions.ts';
import { computerSubstitution } from '../manager/substitutions.ts';
import { anyoneOn } from '../model/bases.ts';
import { DEFAULT_DEFENSE, DEFAULT_OFFENSE } from '../model/decisions.ts';
import { otherSide, SIDES, type Side } from '../model/sides.ts';
import { atBat } from '../model/situation.ts';
import type { GameState } from '../model/state.ts';
import { defenseProblem, offenseProblem } from '../rules/decision-problems.ts';
import { makeSubstitution } from '../rules/substitutions.ts';
import { record, type Transcript } from '../rules/transcript.ts';
import { computerManages } from '../rules/turn.ts';

/** More changes than this between two plays mean that the computer goes in circles. */
const MOST_CHANGES = 8;

/** The changes that a computer manager makes before the dice. */
const substituted = (start: Transcript, side: Side): Transcript => {
  let t = start;
  for (let i = 0; i < MOST_CHANGES; i += 1) {
    const moves = computerSubstitution(t.state, side);
    if (!moves) return t;
    t = record(t, { type: 'substitution_made', payload: makeSubstitution(t.state, side, moves) });
  }
  return t;
};

/** Whether a default goes without saying: at full pace the game waits for every decision. */
const unsaid = (state: GameState): boolean => state.setup.pace === 'quick';

const defended = (t: Transcript, side: Side): Transcript => {
  const decision = defenseFor(t.state, side);
  if (decision === DEFAULT_DEFENSE && unsaid(t.state)) return t;
  if (defenseProblem(t.state, decision)) return t;
  return record(t, { type: 'defense_decided', payload: { side, decision } });
};

const attacked = (t: Transcript, side: Side): Transcript => {
  const decision = offenseFor(t.state, side);
  if (decision === DEFAULT_OFFENSE && unsaid(t.state)) return t;
  if (offenseProblem(t.state, decision)) return t;
  return record(t, { type: 'offense_decided', payload: { side, decision } });
};

/** What the computer managers do at the last moment before the dice: changes first, then decisions, the defense's before the offense's. */
export const withComputers = (start: Transcript): Transcript => {
  let t = start;
  for (const side of SIDES) if (computerManages(t.state, side)) t = substituted(t, side);
  if (!anyoneOn(t.state.situation.bases)) return t;
  const batting = atBat(t.state.situation);
  const fielding = otherSide(batting);
  if (!t.state.defense && computerManages(t.state, fielding)) t = defended(t, fielding);
  return !t.state.offense && computerManages(t.state, batting) ? attacked(t, batting) : t;
};
