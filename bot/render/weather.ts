import type { Weather } from '@paper-dynasty/engine/model/season-rules';
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
