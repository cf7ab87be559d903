import { parkIn } from '@paper-dynasty/engine/leagues/weather';
import type { Weather } from '@paper-dynasty/engine/model/season-rules';
import type { Park } from '@paper-dynasty/engine/model/setup';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { words } from '../words/index.ts';
import { plainWords } from './words.ts';

const signed = (n: number): string => (n > 0 ? `+${n}` : `−${-n}`);

/** The weather of a game, and what it adds to the park's numbers. */
export const weatherText = ({ name, homerun, single }: Weather): string => {
  const w = words().FEED_WORDS;
  const changes = [
    ...(homerun === 0 ? [] : [w.weatherHomeruns(signed(homerun))]),
    ...(single === 0 ? [] : [w.weatherSingles(signed(single))]),
  ];
  return w.weather(plainWords(name), changes.join(', '));
};

/** A park's number before and in the weather; one that only the printed park has is told by what is added to it. */
const numberText = (was: number | null, is: number | null, by: number): string => {
  const w = words().WEATHER_WORDS;
  if (was === null || is === null) return by === 0 ? w.printed : w.printedBy(signed(by));
  return w.changed(was, is);
};

/** The park's numbers as the game's weather leaves them. */
const parkLines = (park: Park, weather: Weather | null): readonly string[] => {
  const w = words().WEATHER_WORDS;
  const inWeather = parkIn(park, weather);
  const line = (what: string, kind: 'homerun' | 'single'): string => {
    const [left, right] = (['L', 'R'] as const).map((hand) =>
      numberText(park[kind][hand], inWeather[kind][hand], weather?.[kind] ?? 0),
    );
    return w.numbers(what, left ?? '', right ?? '');
  };
  return [w.park(plainWords(park.name)), line(w.homeruns, 'homerun'), line(w.singles, 'single')];
};

/** Why a game has no weather: none can come, it is yet to be rolled, or the dice made none. */
const withoutWeather = ({ setup, status }: GameState): string => {
  const w = words().WEATHER_WORDS;
  if ((setup.season_rules?.weather ?? []).length === 0) return w.none;
  return status === 'pending' || status === 'lineups' ? w.toCome : w.fair;
};

/** A game's weather, and the park's numbers in it. */
export const gameWeatherText = (state: GameState): string =>
  [
    state.weather ? weatherText(state.weather) : withoutWeather(state),
    ...parkLines(state.setup.park, state.weather),
  ].join('\n');
