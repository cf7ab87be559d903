import { readFileSync } from 'node:fs';

/** Settings by name; those that are not set are missing or undefined. */
export type Settings = Readonly<Record<string, string | undefined>>;

/** The settings that may stand in a file, as secrets of Docker, systemd and Kubernetes do: `SECRET_KEY_FILE` names the file of `SECRET_KEY`. */
export const FILE_SETTINGS = [
  'DATABASE_URL',
  'DATABASE_PASSWORD',
  'SECRET_KEY',
  'SECRET_KEYS',
  'OPERATOR_KEY',
  'DISCORD_TOKEN',
  'DISCORD_CLIENT_SECRET',
  'LEAGUE_KEY',
] as const;

const contentOf = (file: string): string | Error => {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
};

/** Returns the settings with those that stand in files, and what is wrong with any. An empty file counts as not set. */
export const withFiles = (
  settings: Settings,
): { readonly settings: Settings; readonly problems: readonly string[] } => {
  const read: Record<string, string> = {};
  const problems: string[] = [];
  for (const name of FILE_SETTINGS) {
    const file = settings[`${name}_FILE`];
    if (!file) continue;
    const content = contentOf(file);
    if (settings[name]) problems.push(`${name} and ${name}_FILE: set one of them`);
    else if (content instanceof Error) problems.push(`${name}_FILE: cannot be read: ${content.message}`);
    else read[name] = content;
  }
  return { settings: { ...settings, ...read }, problems };
};

/** Returns a database's address with a password that is kept apart from it; null where there is none to put it into, or it has one. */
export const withPassword = (address: string | undefined, password: string): string | null => {
  const url = address ? new URL(address) : null;
  if (!url || url.password) return null;
  url.password = encodeURIComponent(password);
  return url.href;
};
