import type * as en from '../en/opening.ts';
import type { Words } from '../words.ts';

export const OPENING_WORDS: Words<typeof en.OPENING_WORDS> = {
  setOwn: 'Hacer yo la alineación',
  title: 'Alineación inicial',
  whose: 'Equipo',
  hint: 'Partes de la alineación recomendada: elige jugadores y posiciones, y sube o baja a cada uno en el orden.',
  sensible: 'Volver a la recomendada',
  startingPitcher: 'Lanzador abridor',
  playThere: (position) => `En la banca, juegan ${position}`,
  onBench: 'Otros de la banca',
  inOrder: 'Ya en la alineación',
  chooseMan: 'Elige a un jugador',
  up: (name) => `Subir a ${name} en el orden`,
  down: (name) => `Bajar a ${name} en el orden`,
  movedTo: (name, slot) => `${name} batea ahora en el turno ${slot}.`,
  throwsWith: (hand) => `lanza ${hand}`,
  nobodyIn: (slot) => `No hay nadie en el turno ${slot}.`,
  noPitcher: 'Elige al lanzador abridor.',
  notThere: (name, position) => `${name} no juega en ${position}.`,
  notPitcher: (name) => `${name} no es lanzador.`,
  use: 'Usar esta alineación',
  usePlay: 'Usar esta alineación y jugar',
};
