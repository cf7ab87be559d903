import { packOf } from '@paper-dynasty/engine/charts/rules-pack';
import { rollAtBat, rollFielding, rollJump } from '@paper-dynasty/engine/dice/rolls';
import { anyoneOn, BASES } from '@paper-dynasty/engine/model/bases';
import type { AtBatRoll } from '@paper-dynasty/engine/model/rolls';
import { FIRST_PITCH } from '@paper-dynasty/engine/model/situation';
import type { GameState } from '@paper-dynasty/engine/model/state';
import type { CommandDeps } from '../deps.ts';
import type { Invocation, Reply } from '../invocation.ts';
import { makeDice, parseDice, secureDice } from '../play/free-dice.ts';
import { basesWords } from '../render/decision-text.ts';
import { cardsOf, diceText } from '../render/dice.ts';
import { freeAtBatText, freeFieldingText } from '../render/free-dice.ts';
import { whenText } from '../render/words.ts';
import { words } from '../words/index.ts';
import { positionOption } from './charts.ts';
import { stateHere } from './context.ts';
import { leaguesInOrder } from './which-league.ts';

/** The live game of the channel, if the person may see it. */
const liveGame = async (deps: CommandDeps, invocation: Invocation): Promise<GameState | null> => {
  const state = await stateHere(deps, invocation);
  return state?.status === 'active' ? state : null;
};

const occupied = (state: GameState): string => {
  const bases = BASES.filter((base) => state.situation.bases[base - 1]);
  const w = words().GAME_WORDS;
  return bases.length > 0 ? w.runnersOn(basesWords(bases), bases.length > 1) : w.basesEmpty;
};

/** Free dice are logged with who threw them and where, and say in which situation of the channel's game. */
const thrown = (
  deps: CommandDeps,
  invocation: Invocation,
  state: GameState | null,
  kind: string,
  dice: object,
  content: string,
): Reply => {
  const { user, channel_id, guild } = invocation;
  const about = { user_id: user.id, channel_id, guild_id: guild?.id ?? null, kind, dice };
  deps.services.log.info({ ...about, game_id: state?.setup.game_id ?? null }, 'free dice');
  const where = state
    ? `\n-# ${whenText(state.situation)}, ${occupied(state)} · ${words().DICE_WORDS.notTheGames}`
    : '';
  return { content: `${content}${where}` };
};

/** What free dice are rolled for: the channel's game, else an empty situation of a league. */
const rollerOf = async (deps: CommandDeps, invocation: Invocation, state: GameState | null) => {
  if (state) return state;
  const [league] = await leaguesInOrder(deps, invocation);
  // A free roll belongs to no game: of the setup it needs an id and the league's rules.
  return { roll_count: 0, situation: FIRST_PITCH, setup: { game_id: 'free', league } as GameState['setup'] };
};

const atBat =
  (kind: 'ab' | 'scout') =>
  async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
    const state = await liveGame(deps, invocation);
    const rolled = rollAtBat(await rollerOf(deps, invocation, state), secureDice);
    const roll = kind === 'scout' ? scouted(invocation, rolled) : rolled;
    const text = freeAtBatText(roll, state && anyoneOn(state.situation.bases));
    return thrown(deps, invocation, state, kind, roll, text);
  };

/** The same dice with the column on one card: 1-3 the batter's, 4-6 the pitcher's. */
const scouted = (invocation: Invocation, roll: AtBatRoll): AtBatRoll => {
  const pitcher = invocation.option('card') === 'pitcher';
  const [three = 1] = secureDice.draw(0, [3]);
  const d6_one = pitcher ? three + 3 : three;
  const total = roll.d6_two_total;
  return { ...roll, d6_one, injury_rating: d6_one === 6 && total >= 7 ? 13 - total : null };
};

/** `/ab`: the dice of a plate appearance, free. */
export const ab = atBat('ab');
/** `/scout`: an at-bat roll on the batter's or the pitcher's card. */
export const scout = atBat('scout');

/** `/jump`: the dice of a steal, free. */
export const jump = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const state = await liveGame(deps, invocation);
  const roll = rollJump(await rollerOf(deps, invocation, state), secureDice);
  return thrown(deps, invocation, state, 'jump', roll, diceText(roll, state && cardsOf(state)));
};

/** `/fielding`: the dice of a fielding check, free; with a position they are read in its charts. */
export const fielding = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const state = await liveGame(deps, invocation);
  const position = positionOption(invocation);
  const roll = rollFielding(await rollerOf(deps, invocation, state), secureDice);
  const text = freeFieldingText(roll, packOf(state?.setup.rules_pack ?? null), position);
  return thrown(deps, invocation, state, 'fielding', { ...roll, position }, text);
};

/** `/d20`: one d20. */
export const d20 = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const state = await liveGame(deps, invocation);
  const [value = 1] = secureDice.draw(0, [20]);
  return thrown(deps, invocation, state, 'd20', { d20: value }, `🎲 d20 **${value}**`);
};

/** The most characters of many dice in one answer. */
const MOST = 1800;

/** `/dice`: any dice, as `2d6;1d20`. */
export const dice = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const state = await liveGame(deps, invocation);
  const rolls = parseDice(invocation.option('roll') ?? '').map((group) => ({
    dice: makeDice([group]),
    values: secureDice.draw(0, Array<number>(group.count).fill(group.sides)),
  }));
  const lines = rolls.map((roll) => {
    const total = roll.values.reduce((sum, value) => sum + value, 0);
    return `🎲 ${roll.dice}: ${roll.values.join(' + ')}${roll.values.length > 1 ? ` = **${total}**` : ''}`;
  });
  return thrown(deps, invocation, state, 'dice', { rolls }, lines.join('\n').slice(0, MOST));
};
