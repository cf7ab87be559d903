import type * as en from '../en/team.ts';
import type { Words } from '../shape.ts';

export const TEAM_WORDS: Words<typeof en.TEAM_WORDS> = {
  noneOfOwn: 'Aquí no diriges ningún equipo: di uno con `equipo`.',
  people: (who, park) => `Mánager: ${who} · Estadio: ${park}`,
  nobody: 'nadie todavía',
  record: (wins, losses, percentage, place, behind) =>
    `${wins}-${losses}, ${percentage}, lugar ${place}, a ${behind} del primero`,
  noRoster: 'Su plantilla está vacía.',
  hitters: 'Jugadores de campo',
  pitchers: 'Lanzadores',
  bats: 'B',
  throws: 'T',
  position: 'Pos',
  speed: 'Vel',
  starter: 'AB',
  reliever: 'RE',
  season: 'Temp.',
  allGames: 'todos',
  page: (url) => `Números de tarjeta y marcas: ${url}`,
  noCard: 'No hay imagen de esta tarjeta, ni tarjeta digital que se pueda dibujar.',
};
