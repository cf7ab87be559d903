import type { ComponentChildren } from 'preact';
import type { GameSummary, SideSummary } from '@paper-dynasty/engine/service/ports';
import type { GameView } from '@paper-dynasty/engine/wire/game-view';
import type { ListedGame } from '../logic/games-of.ts';
import { FIELD_WORDS, HOME_WORDS, MODE_WORDS, STATUS_WORDS, STRINGS } from '../strings.ts';
import { TeamBadge } from './team-badge.tsx';

/** Where a game is: its inning, or its status; an invitation's kind. */
const whereItIs = (game: GameSummary): string => {
  if (game.status === 'active')
    return FIELD_WORDS.inning(game.half === 'top' ? 'top' : 'bottom', game.inning);
  if (game.status === 'pending')
    return (MODE_WORDS as Readonly<Partial<Record<string, string>>>)[game.mode] ?? '';
  return game.status === 'completed' ? STRINGS.final : STATUS_WORDS[game.status];
};

const BASES = [
  ['40', '21'],
  ['25', '6'],
  ['10', '21'],
] as const;

/** The bases as a scoreboard shows them, and the outs. */
const Bases = ({ view }: { view: GameView }) => {
  const taken = view.runners.map((r) => r.base);
  return (
    <svg class="mini-bases" viewBox="0 -5 50 49" aria-hidden="true">
      {BASES.map(([x, y], i) => (
        <rect
          key={i}
          class={taken.includes((i + 1) as 1 | 2 | 3) ? 'on' : ''}
          x={-6.5}
          y={-6.5}
          width="13"
          height="13"
          rx="1.5"
          transform={`translate(${x} ${y}) rotate(45)`}
        />
      ))}
      {Array.from({ length: view.league.outs_per_half }, (_, i) => (
        <circle key={i} class={i < view.outs ? 'on' : ''} cx={25 + (i - 1) * 11} cy="39" r="3.4" />
      ))}
    </svg>
  );
};

const Side = ({ side, leads, shown }: { side: SideSummary; leads: boolean; shown: boolean }) => (
  <span class={leads ? 'tile-side leads' : 'tile-side'}>
    <TeamBadge team={side} />
    <span class="tile-name">{side.name}</span>
    {shown && <b>{side.score}</b>}
  </span>
);

const started = ({ status }: GameSummary): boolean => ['active', 'paused', 'completed'].includes(status);

interface GameTileProps {
  readonly game: ListedGame;
  /** Beside where the game is: whose move it is. */
  readonly note?: ComponentChildren;
}

/** A game as a scoreboard shows it, with the way to its scorecard. */
export const GameTile = ({ game: { summary, view, damaged }, note }: GameTileProps) => {
  const { away, home } = summary;
  const live = summary.status === 'active';
  return (
    <a class={`tile ${summary.status}`} href={`/games/${summary.game_id}`}>
      <span class="tile-sides">
        <Side side={away} leads={away.score > home.score} shown={started(summary)} />
        <Side side={home} leads={home.score > away.score} shown={started(summary)} />
      </span>
      <span class="tile-where">
        {live && view && <Bases view={view} />}
        <strong>{damaged ? HOME_WORDS.damaged : whereItIs(summary)}</strong>
        {live && !damaged && <small>{HOME_WORDS.outs(summary.outs)}</small>}
        {note}
      </span>
    </a>
  );
};
