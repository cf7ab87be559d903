/** A bad setting, in words for whoever runs the product. */
export class ConfigurationError extends Error {}

/** What a process can be started as; `all` is the web service and, where there is a token, the bot. */
const ROLES = [
  'all',
  'web',
  'bot',
  'terminal',
  'verify-dice',
  'rebuild',
  'doctor',
  'rekey',
  'backup',
  'restore',
  'import',
  'export',
  'league',
  'person',
  'season',
] as const;
/** What a process is started as. */
export type Role = (typeof ROLES)[number];

/** Returns the role that a first argument names, `all` without one. Throws a ConfigurationError on any other word. */
export const readRole = (word: string | undefined): Role => {
  const role = word === undefined ? 'all' : ROLES.find((name) => name === word);
  if (role) return role;
  throw new ConfigurationError(`There is nothing called ${word} to start: it is one of ${ROLES.join(', ')}.`);
};

/** Whether a process of this role stays until it is told to stop. */
export const isService = (role: Role): boolean => role === 'all' || role === 'web' || role === 'bot';
