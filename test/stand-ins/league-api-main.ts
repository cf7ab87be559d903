import { parseArgs } from 'node:util';
import { startLeagueStandIn } from './league-api/index.ts';

const { values } = parseArgs({
  options: { port: { type: 'string', default: '0' }, key: { type: 'string' } },
});

const standIn = await startLeagueStandIn({
  port: Number(values.port),
  control: true,
  ...(values.key === undefined ? {} : { key: values.key }),
});

console.log(
  JSON.stringify({
    url: standIn.url,
    env: {
      SBA_API_URL: standIn.apiUrl,
      SBA_API_KEY: standIn.key,
      LEAGUE_LOCAL_HOSTS: '127.0.0.1',
    },
    control: [
      `POST ${standIn.url}/_control/faults`,
      `DELETE ${standIn.url}/_control/faults`,
      `POST ${standIn.url}/_control/down`,
      `POST ${standIn.url}/_control/up`,
      `GET ${standIn.url}/_control/requests`,
    ],
  }),
);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void standIn.close());
