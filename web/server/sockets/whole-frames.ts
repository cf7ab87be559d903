import type { GameServer } from './io.ts';

/** What a broadcast is sent with: its frame as it goes over the line, in pieces. */
interface SentWith {
  wsPreEncodedFrame?: readonly Buffer[];
}

/** How the adapter of socket.io makes a broadcast's frame, once for all who hear it: its types do not tell. */
interface Encoding {
  _encode?: (packet: object, sentWith: SentWith) => unknown;
}

/** Lets a broadcast's frame leave each socket as one buffer: head and body apart are a vectored write a socket, which costs more than the copy that is made once. */
export const sendWholeFrames = (io: GameServer): void => {
  const adapter = io.sockets.adapter as unknown as Encoding;
  const encode = adapter._encode?.bind(adapter);
  if (!encode) return;
  adapter._encode = (packet, sentWith) => {
    const encoded = encode(packet, sentWith);
    const { wsPreEncodedFrame: frame } = sentWith;
    if (frame && frame.length > 1) sentWith.wsPreEncodedFrame = [Buffer.concat(frame)];
    return encoded;
  };
};
