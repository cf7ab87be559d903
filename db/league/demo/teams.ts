import type { Park, Team } from '@paper-dynasty/engine/model/setup';

/** The people of the demo: four managers, each with a team in both leagues, and a commissioner. Their Discord ids are invented. */
export const DEMO_MANAGERS = [
  { user_id: '900000000000000001', name: 'Ada Marsh' },
  { user_id: '900000000000000002', name: 'Ben Okoro' },
  { user_id: '900000000000000003', name: 'Carla Voss' },
  { user_id: '900000000000000004', name: 'Dev Rao' },
] as const;

/** The demo's commissioner, an admin of both leagues. */
export const DEMO_COMMISSIONER = { user_id: '900000000000000009', name: 'The Commissioner' } as const;

/** A demo team with its park, and which of the managers has it. */
export interface DemoTeam {
  readonly team: Team;
  readonly park: Park;
  readonly manager: number;
}

const team = (
  id: string,
  name: string,
  abbreviation: string,
  color: string,
  manager: number,
  parkName: string,
  numbers: readonly [hrL: number, hrR: number, singleL: number, singleR: number],
): DemoTeam => {
  const [hrL, hrR, singleL, singleR] = numbers;
  return {
    team: { id, name, abbreviation, color },
    park: { name: parkName, homerun: { L: hrL, R: hrR }, single: { L: singleL, R: singleR } },
    manager,
  };
};

/** The teams of the demo leagues. */
export const DEMO_TEAMS: Readonly<Record<'sba' | 'pd', readonly DemoTeam[]>> = {
  sba: [
    team('sba-herons', 'Saltmarsh Herons', 'SLT', '#1f6f78', 0, 'Heron Flats', [9, 11, 10, 10]),
    team('sba-lamplighters', 'Gaslight Lamplighters', 'GAS', '#b4632a', 1, 'Foundry Yard', [12, 10, 9, 11]),
    team('sba-moose', 'Timberline Moose', 'TIM', '#3b5d3a', 2, 'Spruce Field', [8, 9, 12, 12]),
    team('sba-comets', 'Harbor City Comets', 'HBR', '#7a2e4d', 3, 'Breakwater Park', [11, 12, 8, 9]),
  ],
  pd: [
    team(
      'pd-cartographers',
      'Northfold Cartographers',
      'NFD',
      '#28527a',
      0,
      'Compass Grounds',
      [10, 10, 10, 10],
    ),
    team('pd-foxes', 'Ember Valley Foxes', 'EMB', '#a23b2a', 1, 'The Burrow', [13, 9, 9, 11]),
    team('pd-bells', 'Old Quarter Bells', 'OLD', '#6b5b1f', 2, 'Belfry Park', [8, 12, 11, 9]),
    team('pd-otters', 'Riverbend Otters', 'RIV', '#2f6b4f', 3, 'Willow Bank', [9, 9, 12, 12]),
  ],
};
