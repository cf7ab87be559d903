// What the engine uses that is no part of the language, and that browsers and Node have alike.

declare function structuredClone<T>(value: T): T;

declare class URL {
  constructor(address: string);
  readonly host: string;
}
