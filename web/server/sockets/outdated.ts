import { refuse } from '@paper-dynasty/engine/model/refusals';
import { tellRefusal } from '@paper-dynasty/engine/notation/refusals/tell-refusal';
import type { AsideView } from '@paper-dynasty/engine/wire/aside-view';
import { CLIENT_EVENTS, type ClientEventName } from '@paper-dynasty/engine/wire/client-events';
import { WIRE_VERSION } from '@paper-dynasty/engine/wire/wire-version';
import type { Client, No } from './client.ts';
import type { GameSocket } from './io.ts';

const OUTDATED = refuse('outdated_client');
/** Behind every play of a feed. */
const LAST_PLAY = 9999;

/** Whether a socket said, as it connected, that it speaks the form of events that this server tells. */
export const isCurrent = (socket: GameSocket): boolean => socket.handshake.auth['wire'] === WIRE_VERSION;

/** The refusal of everything that a client of another form asks. */
export const outdated = (): No => ({ ok: false, error: OUTDATED });

const asAside = (seq: number, text: string): AsideView => ({
  seq,
  kind: 'announcement',
  after_play: LAST_PLAY,
  inning: LAST_PLAY,
  half: 'bottom',
  play_number: null,
  gone: [],
  text,
  by: null,
});

/** Tells a page of the form before that comes back to a game what it can show: an announcement behind the last event that it knows. */
export const tellReload = ({ socket }: Client, name: ClientEventName, input: unknown): void => {
  if (name !== 'join_game') return;
  const joining = CLIENT_EVENTS.join_game.safeParse(input);
  if (joining.data?.last_seq === undefined) return;
  const { game_id, last_seq } = joining.data;
  const seq = last_seq + 1;
  const text = tellRefusal(OUTDATED, socket.data.language);
  socket.emit('announcement', {
    game_id,
    seq,
    index: 0,
    deadline: null,
    text,
    asides: [asAside(seq, text)],
  });
};
