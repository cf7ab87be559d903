import type { ToldByServer } from '@paper-dynasty/engine/leagues/told-by-server';
import type { ListedInjury } from '@paper-dynasty/engine/service/fitness';
import { playerPath } from '../logic/addresses.ts';
import { moment } from '../logic/moment.ts';
import { RECORD_WORDS, SCHEDULE_WORDS } from '../strings.ts';

const Facts = ({ of }: { of: readonly (string | null | false)[] }) => (
  <small class="muted">{of.filter(Boolean).join(' · ')}</small>
);

/** When somebody returns, in words. */
const backAt = (week: number | null | undefined, game: number | null | undefined): string | false =>
  typeof week === 'number' &&
  typeof game === 'number' &&
  RECORD_WORDS.backAt(SCHEDULE_WORDS.game(week, game));

interface InjuredProps {
  readonly league: string;
  readonly injured: readonly ListedInjury[];
  readonly told: ToldByServer | null;
  readonly letters: ReadonlyMap<string, string>;
}

/** Who is hurt: by the games that are scored here and the league's office, and as the league's own server lists it. */
export const Injured = ({ league, injured, told, letters }: InjuredProps) => (
  <>
    {injured.length > 0 && (
      <section class="panel" aria-labelledby="injured">
        <h2 id="injured">{RECORD_WORDS.injured}</h2>
        <ul class="injured">
          {injured.map((man) => (
            <li key={man.player_id}>
              <a href={playerPath(league, man.player_id)}>{man.name}</a>
              <Facts
                of={[
                  letters.get(man.team_id ?? '') ?? null,
                  RECORD_WORDS.misses(man.left, man.games),
                  backAt(man.returns?.week, man.returns?.game),
                ]}
              />
            </li>
          ))}
        </ul>
      </section>
    )}
    {told && told.injuries.length > 0 && (
      <section class="panel" aria-labelledby="told-injured">
        <h2 id="told-injured">{RECORD_WORDS.toldInjured}</h2>
        <p class="muted small">{RECORD_WORDS.toldAsOf(moment(told.read_at))}</p>
        <ul class="injured">
          {told.injuries.map((man, i) => (
            <li key={i}>
              {man.name}
              <Facts
                of={[
                  man.team,
                  man.games !== null && RECORD_WORDS.outFor(man.games),
                  backAt(man.returns.week, man.returns.game),
                ]}
              />
            </li>
          ))}
        </ul>
      </section>
    )}
  </>
);
