import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { runTerminal } from '@paper-dynasty/bot/terminal/terminal';
import { ANN } from '../db/games.ts';
import { openTestProcess, type TestProcess } from '../process.ts';

const SEED = '5eed'.repeat(16);

/** A session whose dice and ids are the same in every run. What is typed is shown as at a prompt. */
const session = async (
  { services, settings }: TestProcess,
  language: 'en' | 'es',
  lines: readonly string[],
): Promise<string> => {
  const input = new PassThrough();
  const output = new PassThrough();
  let said = '';
  let keys = 0;
  output.on('data', (data: Buffer) => (said += data.toString()));
  const run = runTerminal({
    services: { ...services, secrets: { ...services.secrets, newSeed: () => SEED } },
    settings,
    language,
    input,
    output,
    user: { id: ANN, name: 'Ada Marsh' },
    publicUrl: 'http://x',
    newKey: () => `${language}-${(keys += 1)}`,
  });
  for (const line of [...lines, 'quit']) {
    said += `> ${line}\n`;
    input.write(`${line}\n`);
    await expect
      .poll(() => (said.endsWith('\n') && !said.endsWith(`> ${line}\n`)) || line === 'quit')
      .toBe(true);
  }
  input.end();
  await run;
  return said;
};

const GAME = [
  'scorebug',
  `game start pd-cartographers pd-foxes user:${ANN} mode:practice`,
  'lineup auto away',
  'lineup auto home',
  'scorebug',
  'roll',
  'resolve',
  'roll',
  'resolve',
  'defense infield_in hold:2',
  'sub pitcher nobody',
  'plays 3',
  'plays number:1',
  'boxscore',
  'undo',
  'game abandon',
  'verify',
  'standings pd',
  'results league:pd',
  'charts groundballs',
  'charts errors',
  'settings me false',
  'settings me',
  'settings server',
  'game export csv',
  'help charts',
  'dance',
];

test.each(['en', 'es'] as const)('a session as its user sees it: %s', async (language) => {
  const process = await openTestProcess();
  try {
    const said = await session(process, language, GAME);
    await expect(said).toMatchFileSnapshot(`./transcripts/terminal-${language}.txt`);
  } finally {
    await process.close();
  }
});
