import { expect, test } from 'vitest';
import { both, games, login, post, start } from './discord-client.ts';

const described = { name: 'a', description: 'x' };
const es = (name: string) => ({ 'es-ES': name });

test.each([
  [
    'two commands with one name in a language',
    [
      { ...described, name_localizations: es('b') },
      { name: 'c', description: 'x', name_localizations: es('b') },
    ],
    '1.name_localizations.es-ES',
  ],
  [
    'two options with one name in a language',
    [
      {
        ...described,
        options: [
          { type: 3, ...described, name: 'b', name_localizations: es('d') },
          { type: 3, ...described, name: 'c', name_localizations: es('d') },
        ],
      },
    ],
    '0.options.1.name_localizations.es-ES',
  ],
  [
    'an upper-case localized name',
    [{ ...described, name_localizations: es('Juego') }],
    '0.name_localizations.es-ES',
  ],
  ['an unknown locale', [{ ...described, name_localizations: { es: 'juego' } }], '0.name_localizations.es'],
  [
    'a command that is too large in its longest language',
    [
      {
        ...described,
        options: Array.from({ length: 25 }, (_, i) => ({
          type: 3,
          name: `o${String(i)}`,
          description: 'x',
          choices: Array.from({ length: 4 }, (_, j) => ({
            name: String(j),
            name_localizations: es(`${String(j)}${'x'.repeat(90)}`),
            value: String(j),
          })),
        })),
      },
    ],
    '0',
  ],
])('a registration with %s is refused at its place', async (_what, body, place) => {
  const standIn = await start();
  const client = await login(standIn, []);
  const set = client.rest.put(`/applications/${standIn.applicationId}/commands`, { body });
  await expect(set).rejects.toMatchObject({ status: 400, code: 50035 });
  expect(standIn.violations[0]?.detail).toHaveProperty(`${place}._errors`);
});

test('a list of commands has its localizations only where it is asked for with them', async () => {
  const standIn = await start();
  const client = await login(standIn, [{ ...described, name_localizations: es('b') }]);
  const route = `/applications/${standIn.applicationId}/guilds/${standIn.guild().id}/commands` as const;
  expect(await client.rest.get(route)).toMatchObject([{ name: 'a' }]);
  expect(await client.rest.get(route)).not.toMatchObject([{ name_localizations: es('b') }]);
  const query = new URLSearchParams({ with_localizations: 'true' });
  expect(await client.rest.get(route, { query })).toMatchObject([{ name_localizations: es('b') }]);
});

test('a menu with more defaults than can be picked is refused', async () => {
  const standIn = await start();
  const options = ['a', 'b'].map((value) => ({ label: value, value, default: true }));
  const components = [{ type: 1, components: [{ type: 3, custom_id: 's', options }] }];
  expect((await post(standIn, { content: 'x', components })).status).toBe(400);
});

test('files of more than ten megabytes are refused', async () => {
  const { standIn, client } = await both();
  const channel = await games(client, standIn);
  const sent = channel.send({ files: [{ name: 'x.bin', attachment: Buffer.alloc(11 * 1024 * 1024) }] });
  await expect(sent).rejects.toMatchObject({ status: 413 });
});

test('a channel takes so many messages in so much time: who obeys the headers is never refused, who does not breaks a rule', async () => {
  const { standIn, client } = await both({ messageRate: { limit: 2, seconds: 0.4 } });
  const channel = await games(client, standIn);
  for (let i = 0; i < 5; i += 1) await channel.send(String(i));
  standIn.expectNoViolations();
  const answers = await Promise.all([1, 2, 3, 4].map((n) => post(standIn, { content: String(n) })));
  expect(answers.map(({ status }) => status)).toContain(429);
  expect(standIn.takeViolations().length).toBeGreaterThan(0);
});
