import type { Workload } from '@paper-dynasty/engine/model/state';
import { battingSide, otherSide } from '@paper-dynasty/engine/model/sides';
import type { GameView, PlayerView } from '@paper-dynasty/engine/wire/game-view';
import type { GameStore } from '../../game-store.ts';
import { HAND_LETTERS, MATCHUP_WORDS, SCORECARD_WORDS, STRINGS } from '../../strings.ts';
import { ifKnown } from '../../logic/if-known.ts';
import { Fatigue } from '../fatigue.tsx';
import { Icon } from '../icons.tsx';

const pitcherWords = ({ throws, pitching }: PlayerView): readonly (string | null)[] => [
  throws && MATCHUP_WORDS.throws(HAND_LETTERS[throws]),
  ifKnown(pitching?.hold, MATCHUP_WORDS.hold),
  ifKnown(pitching?.wild_pitch, MATCHUP_WORDS.wildPitch),
];

const batterWords = ({ bats, batting }: PlayerView): readonly (string | null)[] => {
  const { speed, steal_low: low, steal_high: high } = batting ?? {};
  return [
    bats && MATCHUP_WORDS.bats(HAND_LETTERS[bats]),
    ifKnown(speed, MATCHUP_WORDS.speed),
    ifKnown(low, (from) => ifKnown(high, (to) => MATCHUP_WORDS.steal(from, to))),
  ];
};

/** A player's ratings in a line, as far as they are not on his printed card only. */
export const ratings = (player: PlayerView): string => {
  const known = player.pitching ? pitcherWords(player) : player.batting ? batterWords(player) : [];
  return known.filter((words) => words !== null).join(' · ');
};

interface ManProps {
  readonly title: string;
  readonly player: PlayerView;
  readonly side: 'away' | 'home';
  /** A pitcher's work, for his fatigue. */
  readonly work?: Workload | null;
  readonly onShow: () => void;
}

const Man = ({ title, player, side, work = null, onShow }: ManProps) => (
  <button class={`man ${side}`} onClick={onShow}>
    <small>{title}</small>
    <span class="man-name">
      <strong>{player.name}</strong> <Fatigue work={work} />
    </span>
    <span class="ratings">{ratings(player)}</span>
    <span class="show-card">
      <Icon name="card" />
      <span class="sr">{SCORECARD_WORDS.showCard}</span>
    </span>
  </button>
);

/** The batter and the pitcher; a tap shows their cards. */
export const Matchup = ({ store, view }: { store: GameStore; view: GameView }) => {
  const { batter, pitcher } = view;
  if (!batter || !pitcher) return null;
  const batting = battingSide(view.half);
  const fielding = otherSide(batting);
  const show = (): void => void (store.dialog.value = { kind: 'cards' });
  return (
    <div class="matchup">
      <Man title={STRINGS.batter} player={batter} side={batting} onShow={show} />
      <Man
        title={STRINGS.pitcher}
        player={pitcher}
        side={fielding}
        work={view.workload[fielding]}
        onShow={show}
      />
      {view.on_deck && (
        <p class="on-deck">
          {STRINGS.onDeck}: {view.on_deck.name}
        </p>
      )}
    </div>
  );
};
