const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const FILE_PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file or folder',
  EISDIR: 'That is a folder, not a file',
  ENOTDIR: 'There is no such folder',
  EACCES: 'That may not be read or written here',
};

/** Why a file could not be read or written, in words. */
export const fileProblem = (file: string, error: unknown): Error => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return new Error(`${FILE_PROBLEMS[code] ?? messageOf(error)}: ${file}`);
};
