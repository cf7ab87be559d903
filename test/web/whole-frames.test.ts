import { Server } from 'socket.io';
import { expect, test } from 'vitest';
import type { GameServer } from '@paper-dynasty/web/server/sockets/io';
import { sendWholeFrames } from '@paper-dynasty/web/server/sockets/whole-frames';

/** The frame of a broadcast as a server makes it, in its pieces. */
const framed = (io: GameServer, text: string): readonly Buffer[] => {
  const sentWith: { wsPreEncodedFrame?: readonly Buffer[] } = {};
  const adapter = io.sockets.adapter as unknown as { _encode(packet: object, sentWith: object): unknown };
  adapter._encode({ type: 2, nsp: '/', data: ['game_state', text] }, sentWith);
  return sentWith.wsPreEncodedFrame ?? [];
};

// A frame's head has three lengths (RFC 6455 section 5.2).
test.each([10, 1_000, 100_000])(
  'a broadcast of %i characters leaves as one buffer, with the same bytes',
  (length) => {
    const text = 'ñ'.repeat(length);
    const whole: GameServer = new Server();
    sendWholeFrames(whole);
    const pieces = framed(new Server(), text);
    expect(pieces).toHaveLength(2);
    const [frame, ...more] = framed(whole, text);
    expect(frame?.equals(Buffer.concat(pieces))).toBe(true);
    expect(more).toEqual([]);
  },
);
