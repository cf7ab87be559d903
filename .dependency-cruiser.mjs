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
