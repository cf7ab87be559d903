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
    env: { LEAGUE_KEY: standIn.key, LEAGUE_LOCAL_HOSTS: '127.0.0.1' },
    addresses: { sba: standIn.url, url: `${standIn.url}/cards/league.json` },
    control: [
      `POST ${standIn.url}/_control/faults`,
      `DELETE ${standIn.url}/_control/faults`,
      `POST ${standIn.url}/_control/down`,
      `POST ${standIn.url}/_control/up`,
      `GET ${standIn.url}/_control/requests`,
      `POST ${standIn.url}/_control/owner`,
      `POST ${standIn.url}/_control/cards/move`,
      `POST ${standIn.url}/_control/cards/spoil`,
      `DELETE ${standIn.url}/_control/cards/spoil`,
    ],
  }),
);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void standIn.close());
