/** The form of what sockets tell. A client says it as it connects (`auth: {wire}`); one that speaks another is told to reload. 2: what has changed of a game, with a hash of it. */
export const WIRE_VERSION = 2;
