import { describe, expect, test } from 'vitest';
import { both, games, login, post, start } from './discord-client.ts';

describe('registration', () => {
  const option = (name: string, required: boolean) => ({ type: 3, name, description: 'x', required });
  const described = { name: 'a', description: 'x' };
  const fields = (count: number) => Array.from({ length: count }, (_, i) => option(`o${String(i)}`, false));
  test.each([
    ['an upper case name', [{ ...described, name: 'Game' }], '0.name'],
    ['a name with a space', [{ ...described, name: 'game start' }], '0.name'],
    ['no description', [{ name: 'a' }], '0.description'],
    ['a long description', [{ ...described, description: 'x'.repeat(101) }], '0.description'],
    ['26 options', [{ ...described, options: fields(26) }], '0.options'],
    [
      'an optional option first',
      [{ ...described, options: [option('b', false), option('c', true)] }],
      '0.options.1',
    ],
    ['the same name twice', [described, described], '1.name'],
    [
      'a choice with a long name',
      [
        {
          ...described,
          options: [{ ...option('b', false), choices: [{ name: 'x'.repeat(101), value: 'v' }] }],
        },
      ],
      '0.options.0.choices.0.name',
    ],
    [
      'subcommands beside options',
      [{ ...described, options: [{ type: 1, ...described }, option('b', false)] }],
      '0.options',
    ],
  ])('a registration with %s is refused at its place', async (_what, commands, place) => {
    const standIn = await start();
    const client = await login(standIn, []);
    const set = client.rest.put(`/applications/${standIn.applicationId}/commands`, { body: commands });
    await expect(set).rejects.toMatchObject({ status: 400, code: 50035 });
    expect(standIn.violations).toHaveLength(1);
    expect(standIn.violations[0]?.detail).toHaveProperty(`${place}._errors`);
    expect(standIn.commands()).toEqual([]);
  });

  test('at most 100 commands', async () => {
    const standIn = await start();
    const many = (count: number) =>
      Array.from({ length: count }, (_, i) => ({ name: `c${String(i)}`, description: 'x' }));
    await login(standIn, many(100));
    expect(standIn.commands(standIn.guild().id)).toHaveLength(100);
    await expect(login(standIn, many(101))).rejects.toMatchObject({ code: 50035 });
  });
});

describe('rules', () => {
  const embed = (part: object) => ({ embeds: [{ title: 't', ...part }] });
  const buttons = (count: number, more: object = {}) =>
    Array.from({ length: count }, (_, i) => ({
      type: 2,
      style: 1,
      label: 'x',
      custom_id: String(i),
      ...more,
    }));
  const rows = (...components: object[][]) => ({
    content: 'x',
    components: components.map((row) => ({ type: 1, components: row })),
  });
  const options = (count: number) =>
    Array.from({ length: count }, (_, i) => ({ label: 'x', value: String(i) }));
  const field = { name: 'x'.repeat(256), value: 'x'.repeat(1024) };
  const long = (length: number) => 'x'.repeat(length);

  test.each([
    ['content of 2001', { content: long(2001) }, 'content'],
    ['11 embeds', { embeds: Array.from({ length: 11 }, () => ({ title: 't' })) }, 'embeds'],
    ['an embed title of 257', embed({ title: long(257) }), 'embeds.0.title'],
    ['an embed description of 4097', embed({ description: long(4097) }), 'embeds.0.description'],
    [
      '26 fields',
      embed({ fields: Array.from({ length: 26 }, () => ({ name: 'n', value: 'v' })) }),
      'embeds.0.fields',
    ],
    ['a field name of 257', embed({ fields: [{ name: long(257), value: 'v' }] }), 'embeds.0.fields.0.name'],
    [
      'a field value of 1025',
      embed({ fields: [{ name: 'n', value: long(1025) }] }),
      'embeds.0.fields.0.value',
    ],
    ['an empty field value', embed({ fields: [{ name: 'n', value: '' }] }), 'embeds.0.fields.0.value'],
    ['a footer of 2049', embed({ footer: { text: long(2049) } }), 'embeds.0.footer.text'],
    ['an author of 257', embed({ author: { name: long(257) } }), 'embeds.0.author.name'],
    ['embeds of more than 6000', embed({ fields: [field, field, field, field, field] }), 'embeds'],
    ['six rows', rows(...buttons(6).map((one) => [one])), 'components'],
    ['six buttons in a row', rows(buttons(6)), 'components.0.components'],
    ['a custom id twice', rows(buttons(1), buttons(1)), 'components.1.components.0.custom_id'],
    ['a custom id of 101', rows(buttons(1, { custom_id: long(101) })), 'components.0.components.0.custom_id'],
    ['a button label of 81', rows(buttons(1, { label: long(81) })), 'components.0.components.0.label'],
    [
      '26 menu options',
      rows([{ type: 3, custom_id: 's', options: options(26) }]),
      'components.0.components.0.options',
    ],
    [
      'a menu label of 101',
      rows([{ type: 3, custom_id: 's', options: [{ label: long(101), value: 'v' }] }]),
      'components.0.components.0.options.0.label',
    ],
    ['an unknown component', rows([{ type: 99 }]), 'components.0.components.0.type'],
    ['a nonce of 26', { content: 'x', nonce: long(26) }, 'nonce'],
  ])('%s is refused at its place', async (_what, body, place) => {
    const standIn = await start();
    const response = await post(standIn, body);
    expect(response.status).toBe(400);
    const answered: unknown = await response.json();
    expect(answered).toMatchObject({ code: 50035, message: 'Invalid Form Body' });
    expect(answered).toHaveProperty(`errors.${place}._errors`);
    expect(standIn.channel('games').messages).toEqual([]);
    expect(() => standIn.expectNoViolations()).toThrow('Invalid Form Body');
  });

  test.each([
    ['content of 2000', { content: long(2000) }],
    ['embeds of 6000', embed({ title: '', description: long(4096), footer: { text: long(1904) } })],
    [
      '5 rows of 5 buttons',
      rows(
        ...[0, 5, 10, 15, 20].map((from) =>
          buttons(5).map((b, i) => ({ ...b, custom_id: String(from + i) })),
        ),
      ),
    ],
    ['25 menu options', rows([{ type: 3, custom_id: 's', options: options(25) }])],
    ['a nonce of 25', { content: 'x', nonce: long(25) }],
  ])('%s is taken', async (_what, body) => {
    const standIn = await start();
    expect((await post(standIn, body)).status).toBe(200);
    standIn.expectNoViolations();
  });

  test('an invalid embed is refused to the real client', async () => {
    const { standIn, client } = await both();
    const channel = await games(client, standIn);
    const sent = channel.send({ embeds: [{ title: long(257) }] });
    await expect(sent).rejects.toThrow('embeds[0].title[BASE_TYPE_MAX_LENGTH]');
  });

  test('an empty message is refused with 50006', async () => {
    const standIn = await start();
    expect(await (await post(standIn, { content: '  ' })).json()).toMatchObject({ code: 50006 });
  });

  test('an unknown route and a missing token are refused and kept as violations', async () => {
    const standIn = await start();
    const unknown = await fetch(`${standIn.apiUrl}/v10/nowhere`);
    expect([unknown.status, await unknown.json()]).toEqual([404, { message: '404: Not Found', code: 0 }]);
    const unauthorized = await fetch(`${standIn.apiUrl}/v10/users/@me`);
    expect([unauthorized.status, await unauthorized.json()]).toEqual([
      401,
      { message: '401: Unauthorized', code: 0 },
    ]);
    expect(standIn.violations.map(({ path }) => path)).toEqual(['/nowhere', '/users/@me']);
  });
});
