import type { AsideView } from '@paper-dynasty/engine/wire/aside-view';
import { CLIENT_EVENTS, type ClientEventName } from '@paper-dynasty/engine/wire/client-events';
import { WIRE_VERSION } from '@paper-dynasty/engine/wire/wire-version';
import { no, type Client } from './client.ts';
import type { GameSocket } from './io.ts';

const WORDS = 'This page is of another version than the server: reload it.';
/** Behind every play of a feed. */
const LAST_PLAY = 9999;

/** Whether a socket said, as it connected, that it speaks the form of events that this server tells. */
export const isCurrent = (socket: GameSocket): boolean => socket.handshake.auth['wire'] === WIRE_VERSION;

/** The refusal of everything that a client of another form asks. */
export const outdated = () => no('outdated_client', WORDS);

const asAside = (seq: number): AsideView => ({
  seq,
  kind: 'announcement',
  after_play: LAST_PLAY,
  inning: LAST_PLAY,
  half: 'bottom',
  play_number: null,
  gone: [],
  text: WORDS,
  by: null,
});

/** Tells a page of the form before that comes back to a game what it can show: an announcement behind the last event that it knows. */
export const tellReload = ({ socket }: Client, name: ClientEventName, input: unknown): void => {
  if (name !== 'join_game') return;
  const joining = CLIENT_EVENTS.join_game.safeParse(input);
  if (joining.data?.last_seq === undefined) return;
  const { game_id, last_seq } = joining.data;
  const seq = last_seq + 1;
  socket.emit('announcement', {
    game_id,
    seq,
    index: 0,
    deadline: null,
    text: WORDS,
    asides: [asAside(seq)],
  });
};
