import { expect, test } from 'vitest';
import { gainOf, largestSwings } from '@paper-dynasty/engine/stats/swings';
import { activeGame, lastPlay, report } from '../support.ts';

test('the plays that moved the chance to win most come first, whichever side they were for', () => {
  const plays = [{ wpa: 0.1 }, { wpa: -0.4 }, { wpa: 0 }, { wpa: 0.2 }];
  expect(largestSwings(plays, 2)).toEqual([{ wpa: -0.4 }, { wpa: 0.2 }]);
  expect(largestSwings([], 2)).toEqual([]);
});

test('what the side at bat loses the other side gains, in percent', () => {
  const play = lastPlay(report(activeGame(), 'strikeout'));
  expect(gainOf(play, 0.254)).toEqual({ gained: 'away', percent: 25 });
  expect(gainOf(play, -0.016)).toEqual({ gained: 'home', percent: 2 });
});
