import type { GameView, PlayerView } from '@paper-dynasty/engine/wire/game-view';
import { STRINGS } from '../strings.ts';

const ratings = (player: PlayerView): string => {
  if (player.pitching)
    return `throws ${player.throws} · hold ${player.pitching.hold} · WP ${player.pitching.wild_pitch}`;
  return player.batting
    ? `bats ${player.bats} · speed ${player.batting.speed} · steal ${player.batting.steal_low}–${player.batting.steal_high}`
    : '';
};

const Chances = ({ player, against }: { player: PlayerView; against: 'L' | 'R' }) => {
  if (player.card?.kind !== 'digital') return null;
  const side = against === 'L' ? player.card.vs_left : player.card.vs_right;
  return (
    <table class="chances">
      <caption>{`Chances of 108 against ${against === 'L' ? 'left' : 'right'}-handers`}</caption>
      <tbody>
        {side.map(([result, n]) => (
          <tr key={result}>
            <th scope="row">{result.replace(':', ' ').replaceAll('_', ' ')}</th>
            <td>{n}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Man = ({ title, player, against }: { title: string; player: PlayerView; against: 'L' | 'R' }) => (
  <details class="man">
    <summary>
      <small>{title}</small>
      <strong>{player.name}</strong>
      <span class="muted">{ratings(player)}</span>
    </summary>
    {player.image ? (
      <a href={player.image} target="_blank" rel="noreferrer" data-load>
        <img
          class="card"
          src={player.image}
          alt={`The card of ${player.name}; opens in full size`}
          width="740"
          height="374"
        />
      </a>
    ) : (
      <Chances player={player} against={against} />
    )}
  </details>
);

/** The batter and the pitcher, each with his card. */
export const Matchup = ({ view }: { view: GameView }) => {
  const { batter, pitcher } = view;
  if (!batter || !pitcher) return null;
  const side = batter.bats === 'S' ? (pitcher.throws === 'L' ? 'R' : 'L') : batter.bats;
  return (
    <div class="matchup">
      <Man key={`b${batter.id}`} title={STRINGS.batter} player={batter} against={pitcher.throws} />
      <Man key={`p${pitcher.id}`} title={STRINGS.pitcher} player={pitcher} against={side} />
      {view.on_deck && (
        <p class="muted on-deck">
          {STRINGS.onDeck}: {view.on_deck.name}
        </p>
      )}
    </div>
  );
};
