/** Returns what a start prints while nobody owns the server: the setup code, where it goes, and what comes then, which depends on whether a league is here. */
export const howToBegin = (code: string, publicUrl: string, hasLeague: boolean): string => {
  const where = `  at ${publicUrl}/setup, or in Discord with /league setup.`;
  const then = hasLeague
    ? [`${where} Then look after the server's leagues`, `  at ${publicUrl}/office.`]
    : [`${where} Then bring your league in there,`, '  or here: npm run league -- template my-league'];
  return [
    '  Nobody owns this server yet. Sign in and give this code, which works once:',
    `    ${code}`,
    ...then,
    '\n',
  ].join('\n');
};
