import type { Player } from '@paper-dynasty/engine/model/players';
import { refuse } from '@paper-dynasty/engine/model/refusals';
import type { Side } from '@paper-dynasty/engine/model/sides';
import type { GameState } from '@paper-dynasty/engine/model/state';
import type { Count } from '@paper-dynasty/engine/model/substitutions';
import { everyoneIn, pitcherBats } from '@paper-dynasty/engine/rules/lineup-rules';
import { lineupOf, playerOf } from '@paper-dynasty/engine/rules/roster';
import { substitute, type SubstitutionRequest } from '@paper-dynasty/engine/service/substitute';
import { turnRows } from '../components/rows.ts';
import type { SubKind } from '../components/custom-id.ts';
import type { CommandDeps } from '../deps.ts';
import { no, Refused, requestOf, taken, type Invocation, type Reply } from '../invocation.ts';
import {
  benchOf,
  fielderChange,
  hitterChange,
  pitcherChange,
  runnerChange,
  runnersOn,
  sideOfChange,
} from '../play/changes.ts';
import { findPlayer } from '../play/people.ts';
import { positionNamed } from '../play/positions.ts';
import { waitText } from '../render/game.ts';
import { substitutionText } from '../render/plays.ts';
import { words } from '../words/index.ts';
import { mustActFor, stateOf } from './context.ts';
import { yesNo } from './set-decisions.ts';

/** The count on the batter that a text names: `2-1`, balls first. */
const countNamed = (text: string | undefined): Count | undefined => {
  if (text === undefined) return undefined;
  const [, balls, strikes] = /^([0-3])-([0-2])$/.exec(text.trim()) ?? [];
  if (balls === undefined) return no('bad_input', words().PROBLEM_WORDS.writeCount);
  return { balls: Number(balls), strikes: Number(strikes) };
};

const men = (state: GameState, side: Side): readonly Player[] =>
  everyoneIn(lineupOf(state, side)).map((id) => playerOf(state, side, id));

/** The change that the options of a command name. */
const changeNamed = (state: GameState, kind: SubKind, invocation: Invocation): SubstitutionRequest => {
  const side = sideOfChange(state, kind);
  const lineup = lineupOf(state, side);
  const need = (name: string): string =>
    invocation.option(name) ?? no('bad_input', words().PROBLEM_WORDS.sayWhich(name));
  const named = (name: string, among: readonly Player[]): string | undefined => {
    const text = invocation.option(name);
    return text === undefined ? undefined : findPlayer(among, text).id;
  };
  const inFor = (): string | undefined => named('for', men(state, side));
  switch (kind) {
    case 'hitter':
      return hitterChange(state, findPlayer(benchOf(state, side), need('player')).id);
    case 'courtesy':
    case 'runner': {
      const [only, other] = runnersOn(state);
      const out = inFor() ?? (other ? undefined : only?.player_id);
      if (!out) return no('bad_input', words().PROBLEM_WORDS.forWhom);
      const courtesy = yesNo(invocation, 'courtesy', kind === 'courtesy');
      return runnerChange(out, findPlayer(benchOf(state, side), need('player')).id, courtesy);
    }
    case 'fielder': {
      const who = findPlayer([...benchOf(state, side), ...men(state, side)], need('player')).id;
      return fielderChange(lineup, who, positionNamed(need('position')), inFor());
    }
    case 'pitcher': {
      const pitcher = findPlayer(benchOf(state, side), need('player')).id;
      const out = inFor();
      const fielder = named('with', benchOf(state, side));
      if (!out && !fielder) return pitcherChange(lineup, pitcher);
      if (!out || !fielder) return no('bad_input', words().PROBLEM_WORDS.doubleSwitch);
      if (!pitcherBats(lineup)) return no('substitution_invalid', words().PROBLEM_WORDS.noDoubleSwitch);
      const place = invocation.option('position');
      const position = place === undefined ? {} : { position: positionNamed(place) };
      return pitcherChange(lineup, pitcher, { out, fielder, ...position });
    }
  }
};

/** Makes a change for the side that can; `seq` is the last event that the person had seen. */
export const makeChange = async (
  deps: CommandDeps,
  invocation: Invocation,
  before: GameState,
  kind: SubKind,
  change: SubstitutionRequest,
  seq?: number,
): Promise<Reply> => {
  const side = sideOfChange(before, kind);
  const request = requestOf(invocation, before.setup.game_id, seq ?? before.seq);
  const { events, state } = taken(
    await substitute(deps.services, request, { ...change, side, despite: invocation.option('yes') === '1' }),
  );
  const made = events.flatMap((e) => (e.type === 'substitution_made' ? [e.payload] : []));
  const lines = made.map((substitution) => substitutionText(state, substitution));
  return { content: [...lines, waitText(state)].join('\n'), rows: turnRows(state) };
};

const subbing =
  (kind: SubKind) =>
  async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
    const state = await stateOf(deps, invocation);
    if (state.status === 'paused') throw new Refused(refuse('game_paused'));
    if (state.status !== 'active') return no('game_not_active', words().PROBLEM_WORDS.notUnderWay);
    const side = sideOfChange(state, kind);
    await mustActFor(deps, invocation, state, side);
    const count = countNamed(invocation.option('count'));
    const change = changeNamed(state, kind, invocation);
    return makeChange(deps, invocation, state, kind, { ...change, ...(count ? { count } : {}) });
  };

/** `/sub hitter`: a hitter for the man at bat. */
export const subHitter = subbing('hitter');
/** `/sub runner`: a runner for a man on base. */
export const subRunner = subbing('runner');
/** `/sub fielder`: a man from the bench, or one of the nine, to a position. */
export const subFielder = subbing('fielder');
/** `/sub pitcher`: a new pitcher, alone or in a double switch. */
export const subPitcher = subbing('pitcher');
