import { runTerminal } from '@paper-dynasty/bot/terminal/terminal';
import { languageOf } from '@paper-dynasty/bot/words/index';
import { DEMO_MANAGERS } from '@paper-dynasty/db/league/demo/teams';
import { keepGamesGoing } from '../compose.ts';
import { paceOf, publicUrlOf, type Running } from './running.ts';

/** Plays in the terminal as the first manager of the demo, until they leave. */
export const playInTerminal = async ({ env, composed }: Running): Promise<number> => {
  const [user] = DEMO_MANAGERS;
  const stop = keepGamesGoing(composed.services, paceOf(env));
  await runTerminal({
    services: composed.services,
    settings: composed.settings,
    language: languageOf(process.env['LANG']?.replace('_', '-')),
    input: process.stdin,
    output: process.stdout,
    user: { id: user.user_id, name: user.name },
    publicUrl: publicUrlOf(env),
  });
  stop();
  return 0;
};
