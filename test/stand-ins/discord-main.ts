import { parseArgs } from 'node:util';
import { startDiscordStandIn } from './discord/index.ts';

const { values } = parseArgs({
  options: { port: { type: 'string', default: '0' }, token: { type: 'string' }, log: { type: 'string' } },
});

const standIn = await startDiscordStandIn({
  port: Number(values.port),
  control: true,
  ...(values.token === undefined ? {} : { token: values.token }),
  ...(values.log === undefined ? {} : { logFile: values.log }),
});
const guild = standIn.guild();
const person = (name: string) => ({ name, id: standIn.user(name).id });

console.log(
  JSON.stringify({
    url: standIn.url,
    env: {
      DISCORD_TOKEN: standIn.token,
      DISCORD_API_URL: standIn.apiUrl,
      DISCORD_CLIENT_ID: standIn.applicationId,
      DISCORD_GUILD_ID: guild.id,
    },
    guild: guild.id,
    channels: { games: standIn.channel('games').id, lobby: standIn.channel('lobby').id },
    users: [person('ann'), person('bob')],
    control: [`POST ${standIn.url}/_control/interaction`, `GET ${standIn.url}/_control/messages/:channelId`],
  }),
);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void standIn.close());
