import type { TimeOfDay, Weather, WeatherLine } from '../model/season-rules.ts';
import type { Park } from '../model/setup.ts';

/** The lines of a weather chart that can come for a game of a week at a time of day; none for a game without a week. */
export const linesFor = (
  chart: readonly WeatherLine[],
  week: number | null,
  time: TimeOfDay,
): readonly WeatherLine[] =>
  week === null
    ? []
    : chart.filter(
        ({ weeks: [first, last], time: when }) =>
          week >= first && week <= last && (when === null || when === time),
      );

/** The weather that a d20 makes: the first line that has it; null where none does. */
export const weatherOf = (lines: readonly WeatherLine[], d20: number): Weather | null => {
  const line = lines.find(({ d20: [least, most] }) => d20 >= least && d20 <= most);
  return line ? { name: line.name, homerun: line.homerun, single: line.single } : null;
};

/** A park's number lies from 0 to 20, whatever the weather. */
const MOST = 20;

const changed = (numbers: Park['homerun'], by: number): Park['homerun'] => {
  const number = (n: number | null): number | null =>
    n === null ? null : Math.min(MOST, Math.max(0, n + by));
  return { L: number(numbers.L), R: number(numbers.R) };
};

/** A park's numbers in a game's weather; one that only the printed park has stays with the people who read it. */
export const parkIn = (park: Park, weather: Weather | null): Park =>
  weather === null
    ? park
    : {
        ...park,
        homerun: changed(park.homerun, weather.homerun),
        single: changed(park.single, weather.single),
      };

/** From this hour of the league's clock on a game is played at night. */
const NIGHT_BEGINS = 17;

/** When in its day a game is played that begins at an hour of the league's clock (null: at no set hour): by day unless it is set for the evening. */
export const timeOfDay = (hour: number | null): TimeOfDay =>
  hour !== null && hour >= NIGHT_BEGINS ? 'night' : 'day';
