import { POSITIONS, type Position } from '@paper-dynasty/engine/model/positions';
import type { Player } from '@paper-dynasty/engine/model/players';
import type { Side } from '@paper-dynasty/engine/model/sides';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { everyoneIn, ineligible } from '@paper-dynasty/engine/rules/lineup-rules';
import { lineupOf, playerOf } from '@paper-dynasty/engine/rules/roster';
import { parsePosition } from '@paper-dynasty/engine/notation/position-names';
import { ownSides } from '../commands/context.ts';
import { yesNo } from '../commands/set-decisions.ts';
import type { Invocation } from '../invocation.ts';
import type { SubKind } from '../components/custom-id.ts';
import {
  benchOf,
  fielderChange,
  hitterChange,
  isLegal,
  pitcherChange,
  runnerChange,
  runnersOn,
  sideOfChange,
  usefulFirst,
} from '../play/changes.ts';
import { rosterOf } from '../play/people.ts';
import { describeInSeason } from '../render/season.ts';
import { baseName } from '../render/words.ts';
import { words } from '../words/index.ts';
import { ofGame, positionChoice, stateInMind, type Choice, type Source } from './suggestions.ts';

const choiceOf =
  (state: GameState, side: Side) =>
  (player: Player): Choice => ({ name: describeInSeason(state, side, player), value: player.id });

/** A source for a change under way, for whoever manages the side that can make it. */
const ofChange =
  (
    kind: SubKind,
    players: (state: GameState, side: Side, invocation: Invocation) => readonly Player[],
  ): Source =>
  async (deps, invocation) => {
    const state = await stateInMind(deps, invocation);
    if (state?.status !== 'active') return [];
    const side = sideOfChange(state, kind);
    const own = await ownSides(deps, invocation, state);
    return own.includes(side) ? players(state, side, invocation).map(choiceOf(state, side)) : [];
  };

const men = (state: GameState, side: Side): readonly Player[] =>
  everyoneIn(lineupOf(state, side)).map((id) => playerOf(state, side, id));

const hitters = ofChange('hitter', (state, side) =>
  benchOf(state, side).filter((p) => isLegal(state, side, hitterChange(state, p.id))),
);

const runnersIn = ofChange('runner', (state, side, invocation) => {
  const outs = runnersOn(state).map((r) => r.player_id);
  const named = invocation.option('for');
  const out = named && outs.includes(named) ? [named] : outs;
  const courtesy = yesNo(invocation, 'courtesy', false);
  return benchOf(state, side).filter((p) =>
    out.some((id) => isLegal(state, side, runnerChange(id, p.id, courtesy))),
  );
});

const runnersOut = ofGame((state) => {
  const side = sideOfChange(state, 'runner');
  return runnersOn(state).map(({ player_id, base }) => ({
    name: words().PLAYER_WORDS.onBase(playerOf(state, side, player_id).name, baseName(base)),
    value: player_id,
  }));
});

/** The position named, or all but the mound while none is: pitchers have a command of their own. */
const places = (text: string | undefined): readonly Position[] => {
  const found = parsePosition(text ?? '');
  return found ? [found] : POSITIONS.filter((p) => p !== 'P');
};

/** Whoever may take the position named, or any while none is; those whose card has it first. */
const fielders = ofChange('fielder', (state, side, invocation) => {
  const lineup = lineupOf(state, side);
  const out = invocation.option('for');
  const wanted = places(invocation.option('position'));
  const legal = [...benchOf(state, side), ...men(state, side)].filter((p) =>
    wanted.some((place) => isLegal(state, side, fielderChange(lineup, p.id, place, out))),
  );
  return usefulFirst(legal, wanted);
});

/** The positions that the man named may take. */
const positions: Source = async (deps, invocation) => {
  const state = await stateInMind(deps, invocation);
  const id = invocation.option('player');
  if (!state || state.status !== 'active') return [];
  const side = sideOfChange(state, 'fielder');
  const lineup = lineupOf(state, side);
  const out = invocation.option('for');
  const able = POSITIONS.filter(
    (place) => !id || isLegal(state, side, fielderChange(lineup, id, place, out)),
  );
  return able.map(positionChoice);
};

const pitchers = ofChange('pitcher', (state, side) => {
  const lineup = lineupOf(state, side);
  return benchOf(state, side).filter(
    (p) => p.pitching !== null && isLegal(state, side, pitcherChange(lineup, p.id)),
  );
});

const leaving = ofChange('fielder', men);

const withHim = ofChange('pitcher', (state, side) => benchOf(state, side).filter((p) => p.pitching === null));

const anyPosition: Source = async () => POSITIONS.filter((p) => p !== 'P').map(positionChoice);

/** The pitchers who may start, of the side that the person sets. */
const starters: Source = async (deps, invocation) => {
  const state = await stateInMind(deps, invocation);
  if (!state) return [];
  const own = await ownSides(deps, invocation, state);
  const side =
    own.find((s) => s === invocation.option('side')) ?? own.find((s) => !state.lineups[s]) ?? own[0];
  if (!side) return [];
  return rosterOf(state, side)
    .filter((p) => p.pitching !== null && ineligible(state.setup, p) === null)
    .map(choiceOf(state, side));
};

/** The sources by command and option. */
export const PLAYER_SOURCES: Readonly<Record<string, Source>> = {
  'sub hitter player': hitters,
  'sub runner player': runnersIn,
  'sub runner for': runnersOut,
  'sub fielder player': fielders,
  'sub fielder position': positions,
  'sub fielder for': leaving,
  'sub pitcher player': pitchers,
  'sub pitcher for': leaving,
  'sub pitcher with': withHim,
  'sub pitcher position': anyPosition,
  'lineup set pitcher': starters,
};
