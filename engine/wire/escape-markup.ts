/** Returns a text as it stands in HTML or SVG, between tags and in an attribute, whatever is in it. */
export const escapeMarkup = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
