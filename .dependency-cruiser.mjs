/** The rooms of the engine, from the ground up: each knows those below it, and none beside or above it. */
const ENGINE = [
  ['model'],
  ['charts', 'dice'],
  ['stats'],
  ['leagues'],
  ['rules'],
  ['chances'],
  ['manager'],
  ['game'],
  ['notation'],
  ['service', 'interchange'],
  ['wire'],
];

const inside = (house, rooms) => `^${house}/(${rooms.join('|')})/`;

/** A rule for each room of a house: nothing of it imports a room beside or above it. */
const floors = (house, order) =>
  order.flatMap((floor, height) =>
    floor.flatMap((room) => {
      const forbidden = order
        .slice(height)
        .flat()
        .filter((other) => other !== room);
      if (forbidden.length === 0) return [];
      return [
        {
          name: `${house}-${room}-knows-only-what-is-below`,
          severity: 'error',
          from: { path: inside(house, [room]) },
          to: { path: inside(house, forbidden) },
        },
      ];
    }),
  );

/** Rooms on top of their house, which no other room of it knows. */
const TOPS = [
  ['bot', 'terminal'],
  ['db', 'commands'],
  ['web/server', 'routes'],
  ['web/client', 'pages'],
];

/** Rooms at the bottom of their house, which know no other room of it. */
const BOTTOMS = [
  ['bot', 'words'],
  ['db', 'schema'],
  ['web/client', 'strings'],
];

const others = (house, room) => `^${house}/(?!${room}/)[^/]+/`;

const tops = TOPS.map(([house, room]) => ({
  name: `${house}-${room}-is-known-by-no-room`,
  severity: 'error',
  from: { path: others(house, room) },
  to: { path: inside(house, [room]) },
}));

const bottoms = BOTTOMS.map(([house, room]) => ({
  name: `${house}-${room}-knows-no-room`,
  severity: 'error',
  from: { path: inside(house, [room]) },
  to: { path: others(house, room), pathNot: '/node_modules/' },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'No file imports itself by way of others; types alone may.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    ...floors('engine', ENGINE),
    ...tops,
    ...bottoms,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: 'node_modules|/dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
    cache: { folder: 'node_modules/.cache/paper-dynasty/dependency-cruiser', strategy: 'content' },
  },
};
