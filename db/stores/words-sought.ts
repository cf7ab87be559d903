/** The SQL of a text as words are looked for in it: without accents and capitals. */
export const foldedSql = (text: string): string =>
  `regexp_replace(normalize(lower(${text}), NFKD), '[\\u0300-\\u036f]', '', 'g')`;

/** The words of a search, folded, as they stand in `like`. */
export const wordsSought = (matching: string): readonly string[] =>
  matching
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .split(/[\s,@()]+/)
    .filter((word) => word !== '')
    .map((word) => word.replace(/[\\%_]/g, '\\$&'));
