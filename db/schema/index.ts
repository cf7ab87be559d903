export * from './games.ts';
export * from './leagues.ts';
export * from './people.ts';
