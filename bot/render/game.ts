import { SIDES, type Side } from '@paper-dynasty/engine/model/sides';
import type { GameState, PendingRequest } from '@paper-dynasty/engine/model/state';
import { hurtMan, type HurtMan } from '@paper-dynasty/engine/rules/hurt';
import { takenBack } from '@paper-dynasty/engine/rules/rewind';
import { playerOf } from '@paper-dynasty/engine/rules/roster';
import { computerManages, positionAwaited, turns, type Turn } from '@paper-dynasty/engine/rules/turn';
import type { GameSummary } from '@paper-dynasty/engine/service/ports';
import { tellPlay } from '@paper-dynasty/engine/notation/tell-play';
import { gameView } from '@paper-dynasty/engine/wire/game-view';
import { shortId, standsText } from '../play/games.ts';
import { words, spokenLanguage } from '../words/index.ts';
import { oddsText } from './odds.ts';
import { questionText } from './question.ts';
import { ruledText } from './final.ts';
import { baseName, block, cut, num, plainWords, scoreText, teamName, whenText } from './words.ts';

/** How a game that waits for nobody stands. */
const ended = (state: GameState): string => {
  const { GAME_WORDS } = words();
  if (state.status === 'completed') return GAME_WORDS.final(scoreText(state, state.situation));
  return state.status === 'declined' ? GAME_WORDS.declinedGame : GAME_WORDS.abandoned;
};

const hurtText = (name: string, { as }: Pick<HurtMan, 'as'>): string => {
  const { hurtPitcher, hurtBatter, hurtFielder } = words().GAME_WORDS;
  if (as === 'P') return hurtPitcher(name);
  return as === 'batter' ? hurtBatter(name) : hurtFielder(name);
};

/** What a side is to do, as its people are told. */
export const taskText = (state: GameState, { action }: Turn): string => {
  const { GAME_WORDS, TASK_WORDS } = words();
  if (action !== 'set_positions') return TASK_WORDS[action];
  const hurt = hurtMan(state);
  if (hurt) return hurtText(playerOf(state, hurt.side, hurt.player_id).name, hurt);
  const missing = positionAwaited(state);
  return missing ? GAME_WORDS.putAt(missing) : TASK_WORDS[action];
};

/** Whom the game waits for, or how it ended. */
export const waitText = (state: GameState): string => {
  const question = questionText(state);
  if (question && state.status === 'active') return [question, ...oddsText(state)].join('\n');
  const [turn] = turns(state);
  const { GAME_WORDS } = words();
  if (state.status === 'paused') return GAME_WORDS.pausedHint;
  if (!turn) return ended(state);
  if (computerManages(state, turn.side))
    return (state.held ? GAME_WORDS.computerHeld : GAME_WORDS.computerUp)(teamName(state, turn.side));
  return GAME_WORDS.waits(teamName(state, turn.side), taskText(state, turn));
};

const basesText = (state: GameState): string => {
  const { runners } = gameView(state, []);
  const w = words().GAME_WORDS;
  return runners.length === 0
    ? w.basesEmpty
    : runners.map((r) => w.manOn(r.name, baseName(r.base))).join(', ');
};

/** A player with his hand, where it is known: "Ruiz (R)". */
const withHand = (name: string, hand: string | null): string => (hand ? `${name} (${hand})` : name);

/** The scorebug: score, inning, bases and matchup in a few lines. */
export const scorebugText = (state: GameState): string => {
  const view = gameView(state, []);
  const active = view.status === 'active' || view.status === 'paused';
  const sides = SIDES.map(
    (side) =>
      `${view.half === (side === 'away' ? 'top' : 'bottom') && active ? '›' : ' '} ${cut(view[side].team.name, 24)} ${num(view.score[side])}`,
  );
  const men =
    view.batter && view.pitcher
      ? [
          words().GAME_WORDS.matchup(
            withHand(view.batter.name, view.batter.bats),
            withHand(view.pitcher.name, view.pitcher.throws),
          ),
        ]
      : [];
  const now = active ? [whenText(state.situation), basesText(state), ...men] : [];
  return `${block([...sides, ...now])}\n${waitText(state)}`;
};

/** Both lineups, as far as they are set. */
export const lineupText = (state: GameState): string => {
  const view = gameView(state, []);
  const of = (side: Side): readonly string[] => {
    const { lineup, team } = view[side];
    if (!lineup) return [words().GAME_WORDS.notSet(team.name)];
    return [
      team.name,
      ...lineup.batting_order.map((s) => `${s.slot} ${cut(s.position, 3)} ${s.name}`),
      `  P   ${lineup.pitcher.name}`,
    ];
  };
  return block([...of('away'), '', ...of('home')]);
};

/** A game in a list. */
export const summaryText = (game: GameSummary): string => {
  const score = `${plainWords(game.away.name)} ${game.away.score}, ${plainWords(game.home.name)} ${game.home.score}`;
  return `${score} (${standsText(game)}) \`${shortId(game.game_id)}\``;
};

const toldPlay = (state: GameState, number: number): string => {
  const play = state.plays[number - 1];
  return play
    ? ` (${plainWords(tellPlay(state.setup, play, spokenLanguage()).description.replace(/\.$/, ''))})`
    : '';
};

/** What going back to just before a play takes away: "3 plays and 1 run". */
export const takenBackText = (state: GameState, play: number): string => {
  const { plays, runs } = takenBack(state, play);
  return words().UNDO_WORDS.takenBack(plays, runs);
};

/** What one manager asks of the other. */
export const requestText = (state: GameState, { side, subject }: PendingRequest): string => {
  const who = teamName(state, side);
  const { GAME_WORDS: w, OUTCOME_WORDS } = words();
  switch (subject.kind) {
    case 'abandon':
      return w.asksAbandon(who);
    case 'undo':
      return w.asksUndo(who, subject.play, toldPlay(state, subject.play), takenBackText(state, subject.play));
    case 'correction': {
      const { outcome, hit_location, entry } = subject.report;
      const name = OUTCOME_WORDS[outcome];
      const what = `${hit_location ? w.outcomeTo(name, hit_location) : name}${entry ? w.asWritten : ''}`;
      return w.asksCorrection(who, subject.play, toldPlay(state, subject.play), what);
    }
    case 'ruling':
      return w.asksRuling(who, ruledText(state, subject.ruling));
  }
};
