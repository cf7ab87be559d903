import { expect } from 'vitest';
import type { EventText } from '@paper-dynasty/engine/notation/retrosheet/ast';
import { isRetrosheetError } from '@paper-dynasty/engine/notation/retrosheet/errors';
import { parseEventText } from '@paper-dynasty/engine/notation/retrosheet/event-text';
import { interpretEvent, type Interpretation } from '@paper-dynasty/engine/notation/retrosheet/interpret';
import { positionNumber, type Position } from '@paper-dynasty/engine/model/positions';

/** Reads an event that must be readable. */
export const read = (text: string): EventText => {
  const event = parseEventText(text);
  if (isRetrosheetError(event)) expect.fail(event.message);
  return event;
};

const numbers = (positions: readonly Position[]): string => positions.map(positionNumber).join('');

const movementsIn = ({ entry }: Interpretation): string =>
  entry.movements
    .map(({ from, to, cause, rbi, ruling }) => {
      const end = to === null ? 'x' : to === 4 ? 'H' : to;
      const run = to === 4 ? `${rbi ? '*' : ''}${ruling === 'earned' ? '' : ` ${ruling}`}` : '';
      return `${from || 'B'}-${end}${run}${cause === 'batted' ? '' : ` ${cause}`}`;
    })
    .join(', ');

const fieldingIn = ({ entry }: Interpretation): string =>
  [
    ...entry.putouts.map(({ runner, by }) => `${numbers(by)}(${runner || 'B'})`),
    ...(entry.assists.length > 0 ? [`A${numbers(entry.assists)}`] : []),
    ...(entry.errors.length > 0 ? [`E${numbers(entry.errors)}`] : []),
  ].join(' ');

const flagsIn = ({ entry }: Interpretation): string =>
  [
    entry.multiple_play,
    entry.grounded_into ? 'grounded_into' : null,
    entry.sacrifice && `sacrifice ${entry.sacrifice}`,
    entry.with && `with ${entry.with}`,
  ]
    .filter(Boolean)
    .join(' ');

/** What an event comes to, in one line; `on` names the bases taken (`13` first and third). A star is a run batted in. */
export const interpreted = (text: string, on = '', outs = 0): string => {
  const result = interpretEvent(read(text), [on.includes('1'), on.includes('2'), on.includes('3')], outs);
  if (result === null) return 'no play';
  if (isRetrosheetError(result)) return `error ${result.code}`;
  return [
    [result.outcome, result.hit_location].filter(Boolean).join(' '),
    movementsIn(result),
    fieldingIn(result),
    flagsIn(result),
  ].join(' | ');
};
