/** The last word of a name, for where there is little room. */
export const surname = (name: string): string => name.split(' ').at(-1) ?? name;
