import { Duration } from 'luxon';
import type { GameState, Status } from '@paper-dynasty/engine/model/state';
import { sameManager } from '@paper-dynasty/engine/service/start-game';
import { spokenLanguage, words } from '../words/index.ts';
import { teamName } from './words.ts';

/** What has become of an invitation; nothing while it stands. */
const become = (status: Status): string | null => {
  const w = words().INVITATION_WORDS;
  if (status === 'pending') return null;
  if (status === 'declined') return w.declined;
  return status === 'abandoned' ? w.withdrawn : w.accepted;
};

const clockText = (seconds: number | null): string => {
  const { clock, noClock } = words().INVITATION_WORDS;
  if (seconds === null) return noClock;
  const time = Duration.fromObject({ seconds }, { locale: spokenLanguage() }).rescale();
  return clock(time.toHuman({ listStyle: 'long' }));
};

/** How a game is played: pace, what it counts for, who may watch, innings, clock. */
export const termsText = ({ setup }: GameState): string => {
  const { PACE_WORDS, MODE_WORDS, VISIBILITY_WORDS, INVITATION_WORDS } = words();
  const { pace, mode, visibility, league } = setup;
  return [
    INVITATION_WORDS.pace(PACE_WORDS[pace]),
    MODE_WORDS[mode],
    INVITATION_WORDS.watch(VISIBILITY_WORDS[visibility]),
    INVITATION_WORDS.innings(league.innings),
    clockText(league.turn_clock_seconds),
  ].join(' · ');
};

/** An invitation, whether it stands or how it was answered: who plays whom, how, what has become of it, and the way to the scorecard. */
export const invitationText = (state: GameState, publicUrl: string): string => {
  const { game_id, league, away, home } = state.setup;
  const head = words().GAME_WORDS.matchHead(teamName(state, 'away'), teamName(state, 'home'), league.name);
  const answered = become(state.status);
  return [
    head,
    `-# ${termsText(state)}`,
    ...(sameManager(away.manager, home.manager) ? [words().INVITATION_WORDS.bothSides] : []),
    ...(answered === null ? [] : [answered]),
    `${publicUrl}/games/${game_id}`,
  ].join('\n');
};
