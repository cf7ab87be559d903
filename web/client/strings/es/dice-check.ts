import type * as en from '../en/dice-check.ts';
import type { Words } from '../words.ts';
import { counted } from './plural.ts';

export const CHECK_WORDS: Words<typeof en.CHECK_WORDS> = {
  title: 'Los dados, comprobados',
  pageTitle: (game) => `Dados de ${game}`,
  allRight: (rolls) =>
    rolls === 1
      ? 'La única tirada es correcta.'
      : `Las ${counted(rolls, 'tirada', 'tiradas')} son correctas.`,
  allRightWhy:
    'La semilla es la que se selló antes del juego, y de ella sale cada dado. Tu navegador acaba de calcularlo por sí mismo.',
  wrong: (n) => `${counted(n, 'tirada no es', 'tiradas no son')} lo que da la semilla.`,
  wrongWhy: 'Lo anotado aquí no es lo que se tiró con la semilla sellada. Estas son las tiradas:',
  brokenSeal: 'La semilla no es la que se selló.',
  brokenSealWhy:
    'La huella publicada antes del juego es de otra semilla. Lo que salga de esta no demuestra nada.',
  sealed: 'La semilla sigue sellada.',
  sealedWhy:
    'Mientras se juega, solo es pública la huella de la semilla. Se abre con el último out; entonces esta página comprueba cada tirada.',
  noRolls: 'En este juego no se tiraron dados.',
  scoredOnly: 'Se anotó a partir de un registro, sin dados.',
  rollLink: (n) => `Tirada ${n}`,
  commitment: 'Sello',
  commitmentHint: 'SHA-256 de la semilla, publicado antes de la primera tirada',
  seed: 'Semilla',
  seedHint: 'abierta tras el último out',
  seedSealed: 'se abre cuando termine el juego',
  nonces: 'Palabras de los mánagers',
  noNonce: 'nada',
  game: 'Juego',
  run: (n, of) => (of === 1 ? 'Todas las tiradas' : `Todas las tiradas, sello ${n} de ${of}`),
  reopened: 'Aquí se reabrió el juego, con un sello nuevo.',
  sealKept: 'La semilla corresponde a su sello.',
  sealBroken: 'La semilla no corresponde a su sello.',
  number: 'Tirada',
  kind: 'Para',
  recorded: 'Anotado',
  recomputed: 'De la semilla',
  right: 'correcta',
  wrongRoll: 'mal',
  unknown: 'sellada',
  outOfOrder: (n) => `debería ser la tirada ${n}`,
  more: (n) => `Mostrar ${counted(n, 'tirada más', 'tiradas más')}`,
  how: 'Cómo funciona',
  steps: [
    'Antes del juego el servidor saca una semilla secreta y publica su SHA-256: un sello que solo encaja con una semilla. Cada mánager puede añadir sus propias palabras.',
    'Cada tirada tiene un número. Sus dados son los bytes de HMAC-SHA256 con la semilla, de «juego | número | palabras del local | palabras del visitante | bloque», tomados en orden; los bytes que favorecerían una cara se saltan.',
    'Así los dados quedaron fijados antes de que nadie eligiera una jugada, y nadie, ni el servidor, podía cambiarlos sin romper el sello.',
    'Tras el último out se abre la semilla. Esta página calcula su huella, vuelve a tirar cada dado y lo compara con lo anotado. No se envía nada a ninguna parte.',
  ],
  vectors: 'La codificación exacta, con vectores de prueba, está en la documentación del proyecto.',
};

export const ROLL_KINDS: Words<typeof en.ROLL_KINDS> = {
  ab: 'Al bate',
  jump: 'Robo',
  fielding: 'Fildeo',
  ballpark: 'Parque',
  runner: 'Tiro',
  speed: 'Velocidad',
  passed_ball: 'Bola pasada',
  bunt: 'Toque',
  injury: 'Lesión',
  weather: 'Clima',
};
