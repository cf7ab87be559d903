import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readEnvironment } from '../start/config.ts';
import { howToBegin } from '../start/how-to-begin.ts';
import { readRole } from '../start/roles.ts';

describe('what a start says while nobody owns the server', () => {
  const said = (hasLeague: boolean) => howToBegin('CODE', 'https://here.example', hasLeague);

  test('is how to bring a league in, where there is none', () => {
    expect(said(false)).toContain(
      '    CODE\n  at https://here.example/setup, or in Discord with /league setup.',
    );
    expect(said(false)).toContain('Then bring your league in there,\n  or here: npm run league');
  });

  test('is where to look after those that are there', () => {
    expect(said(true)).toContain(
      '    CODE\n  at https://here.example/setup, or in Discord with /league setup.',
    );
    expect(said(true)).toContain('https://here.example/office');
    expect(said(true)).not.toContain('bring your league in');
  });
});

describe('the settings', () => {
  test('have defaults, and empty ones count as unset', () =>
    expect(readEnvironment({ PORT: '', HOST: '0.0.0.0' })).toMatchObject({ PORT: 3000, HOST: '0.0.0.0' }));

  test('every bad one is named with what it must be', () => {
    const bad = { PORT: 'abc', DB_POOL_SIZE: '0', IDLE_GAME_MINUTES: '-1', DISCORD_CLIENT_ID: 'me' };
    expect(() => readEnvironment(bad)).toThrow(
      [
        'The configuration is not right:',
        '  DB_POOL_SIZE: must be a whole number from 1 to 100',
        '  PORT: must be a whole number from 0 to 65535',
        '  DISCORD_CLIENT_ID: must be the numeric application id',
        '  IDLE_GAME_MINUTES: must be above 0',
      ].join('\n'),
    );
  });

  test.each([
    ['', false],
    ['0', false],
    ['1', 1],
    ['10.0.0.0/8, loopback', ['10.0.0.0/8', 'loopback']],
  ])('TRUST_PROXY %j is %j', (TRUST_PROXY, expected) =>
    expect(readEnvironment({ TRUST_PROXY }).TRUST_PROXY).toEqual(expected),
  );

  test.each(['yes', '10.0.0.0/99', '-1'])('TRUST_PROXY %j is refused', (TRUST_PROXY) =>
    expect(() => readEnvironment({ TRUST_PROXY })).toThrow(/TRUST_PROXY: must be how many proxies/),
  );

  test('hosts of leagues that may be local are names, whatever their case', () => {
    const hosts = (LEAGUE_LOCAL_HOSTS: string) => readEnvironment({ LEAGUE_LOCAL_HOSTS }).LEAGUE_LOCAL_HOSTS;
    expect(hosts('')).toEqual([]);
    expect(hosts('League.lan, 127.0.0.1,::1')).toEqual(['league.lan', '127.0.0.1', '::1']);
    expect(() => hosts('http://league.lan/')).toThrow(/LEAGUE_LOCAL_HOSTS: must be names of hosts/);
  });

  test('the Activity is off unless it is on with all that it needs', () => {
    const whole = {
      DISCORD_ACTIVITY: 'on',
      DISCORD_CLIENT_ID: '1',
      DISCORD_CLIENT_SECRET: 's',
      PUBLIC_URL: 'https://example.org',
    };
    expect(readEnvironment({}).DISCORD_ACTIVITY).toBe('off');
    expect(readEnvironment(whole).DISCORD_ACTIVITY).toBe('on');
    for (const lack of [
      { DISCORD_CLIENT_ID: '' },
      { DISCORD_CLIENT_SECRET: '' },
      { PUBLIC_URL: 'http://localhost:3000' },
    ])
      expect(() => readEnvironment({ ...whole, ...lack })).toThrow(/DISCORD_ACTIVITY: needs/);
  });

  test('production needs a secret', () =>
    expect(() => readEnvironment({ NODE_ENV: 'production' })).toThrow(/SECRET_KEY: is needed/));
});

describe('what is started', () => {
  test('is everything unless something is named', () => {
    expect(readRole(undefined)).toBe('all');
    expect(readRole('bot')).toBe('bot');
  });
  test('is nothing when the word is unknown', () =>
    expect(() => readRole('frob')).toThrow(
      'There is nothing called frob to start: it is one of all, web, bot,',
    ));
});

describe('settings that stand in files', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'paper-dynasty-settings-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const KEY = 'a key of thirty-two characters, and more';
  const fileOf = (name: string, content: string): string => {
    const file = path.join(folder, name);
    writeFileSync(file, content);
    return file;
  };

  test('count as if they stood in the environment, without the line end', () =>
    expect(readEnvironment({ SECRET_KEY_FILE: fileOf('key', `${KEY}\n`) }).SECRET_KEY).toBe(KEY));

  test('count as unset where the file is empty', () =>
    expect(readEnvironment({ DISCORD_TOKEN_FILE: fileOf('empty', '\n') }).DISCORD_TOKEN).toBeUndefined());

  test('are checked as the others are', () =>
    expect(() => readEnvironment({ SECRET_KEY_FILE: fileOf('short', 'short') })).toThrow(
      'SECRET_KEY: must have 32 characters or more',
    ));

  test('are refused where the file cannot be read', () =>
    expect(() => readEnvironment({ SECRET_KEY_FILE: path.join(folder, 'nowhere') })).toThrow(
      /SECRET_KEY_FILE: cannot be read: ENOENT/,
    ));

  test('are refused where the setting stands in the environment too', () =>
    expect(() => readEnvironment({ SECRET_KEY: KEY, SECRET_KEY_FILE: fileOf('two', KEY) })).toThrow(
      'SECRET_KEY and SECRET_KEY_FILE: set one of them',
    ));

  test("a database's password goes into its address, whatever characters it has", () => {
    const DATABASE_PASSWORD_FILE = fileOf('password', 'a/b%c@d:e#');
    const DATABASE_URL = 'postgres://league@db:5432/league';
    const env = readEnvironment({ DATABASE_URL, DATABASE_PASSWORD_FILE });
    expect(decodeURIComponent(new URL(env.DATABASE_URL ?? '').password)).toBe('a/b%c@d:e#');
    expect(env.DATABASE_PASSWORD).toBeUndefined();
  });

  test.each([[undefined], ['postgres://league:word@db:5432/league']])(
    'a password is refused for the address %s',
    (DATABASE_URL) =>
      expect(() => readEnvironment({ DATABASE_URL, DATABASE_PASSWORD: 'other' })).toThrow(
        'DATABASE_PASSWORD: is for a DATABASE_URL that has none',
      ),
  );
});
