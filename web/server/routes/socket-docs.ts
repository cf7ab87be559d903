import { escapeMarkup } from '@paper-dynasty/engine/wire/escape-markup';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { CLIENT_EVENTS, type ClientEventName } from '@paper-dynasty/engine/wire/client-events';
import { WIRE_VERSION } from '@paper-dynasty/engine/wire/wire-version';
import { CLIENT_EVENT_DOCS, SERVER_EVENT_DOCS } from '@paper-dynasty/engine/wire/event-docs';

const clientEvent = (name: ClientEventName): string => {
  const schema = JSON.stringify(z.toJSONSchema(CLIENT_EVENTS[name], { io: 'input' }), null, 2);
  return `<section id="${name}"><h3><code>${name}</code></h3><p>${escapeMarkup(CLIENT_EVENT_DOCS[name])}</p>
<details><summary>Schema</summary><pre>${escapeMarkup(schema)}</pre></details></section>`;
};

const serverRows = Object.entries(SERVER_EVENT_DOCS)
  .map(
    ([name, { to, says }]) =>
      `<tr><th scope="row"><code>${name}</code></th><td>${escapeMarkup(to)}</td><td>${escapeMarkup(says)}</td></tr>`,
  )
  .join('\n');

const PAGE = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Paper Dynasty: socket events</title></head>
<body>
<main>
<h1>Socket events</h1>
<p>socket.io, WebSocket transport, namespace <code>/</code>. Connect with <code>auth: {wire: ${WIRE_VERSION}}</code>, the form of what is told, and
the session cookie or <code>auth: {token}</code>; with neither you watch public games. Who says another form is told to reload. Every client event takes an acknowledgement: <code>{ok: true, …}</code> or <code>{ok: false, error: {code, message, field?}}</code>.
Everything sent to a room carries <code>game_id</code>, <code>seq</code>, <code>index</code> and <code>deadline</code>, and comes in that order, once.
The first of what is told of an event of the log brings <code>change</code>, what has changed of the game as everybody sees it: parts that are not in it
are as they were; <code>away</code>, <code>home</code>, <code>score</code>, <code>decided</code>, <code>line_score</code>, <code>workload</code> and <code>pitchers</code> bring
those of their parts that differ; <code>batter</code> and <code>pitcher</code> are ids of <code>men</code>, which come with the whole game and with those who come in.
After what goes back or sets lineups it brings <code>state</code> and <code>men</code> whole. <code>hash</code> is that of the game as everybody sees it: who comes to another
asks for <code>request_game_state</code>.</p>
<h2>Client to server</h2>
${(Object.keys(CLIENT_EVENTS) as ClientEventName[]).map(clientEvent).join('\n')}
<h2>Server to client</h2>
<table><thead><tr><th scope="col">Event</th><th scope="col">To</th><th scope="col">Says</th></tr></thead><tbody>
${serverRows}
</tbody></table>
</main>
</body>
</html>
`;

/** The page of socket events, made from the schemas that the server checks them by. */
export const socketDocsRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get('/docs/sockets', { schema: { hide: true } }, (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(PAGE),
  );
};
