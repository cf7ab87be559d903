/** A text as names are compared by: without accents, capitals, spaces and marks; stars and question marks stay, as cards have them. */
export const foldText = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}*?]/gu, '');
