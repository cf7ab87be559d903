import type * as en from '../en/charts.ts';
import { OUTCOME_WORDS } from './outcomes.ts';

const HASH = '# = sencillo ** si ese fildeador está adentro o retiene a un corredor.';
const SPEED = 'SPD = d20 hasta la velocidad del bateador: sencillo *; si no, rodado C.';

export const CHART_WORDS: typeof en.CHART_WORDS = {
  bases: 'Bases',
  empty: 'vacías',
  normal: 'Cuadro normal',
  infieldIn: 'Cuadro adentro',
  groundballs: 'Rodados',
  results: {
    1: 'bateador out, los corredores se quedan',
    2: 'doble matanza: R1 en segunda, bateador en primera; los demás avanzan 1',
    3: 'bateador out, todos avanzan 1',
    4: 'R1 out en segunda, bateador a salvo; los demás avanzan 1',
    5: 'bola a 2B o SS: como 3; si no, como 1',
    6: 'bola a 1B o 2B: como 3; si no, como 1',
    7: 'bateador out, solo avanzan los forzados',
    8: 'la ofensiva manda a R3 y se le tira a home, o lo detiene: como 7',
    9: 'bateador out, R3 se queda, R1 a segunda',
    10: 'doble matanza: R3 en home, bateador en primera; los demás avanzan 1',
    11: 'R3 out en home, bateador a salvo; los demás avanzan 1',
    13: 'bola a C o 3B: R2 en tercera y R1 en segunda out, bateador a salvo; si no, como 2',
  },
  groundballNotes: [
    'Con dos outs: siempre 1.',
    'Esquinas adentro: las columnas de la derecha para bolas a P, C, 1B, 3B.',
  ],
  ranges: {
    pitcher: 'Alcance: lanzador',
    catcher: 'Alcance: receptor',
    infield: 'Alcance: cuadro',
    outfield: 'Alcance: jardines',
  },
  die: 'd20',
  range: 'Alcance del fildeador',
  rangeNotes: {
    pitcher: ['G = rodado A, B, C; SI = sencillo *.'],
    catcher: [SPEED, 'PO = globo; FO = globo o, con corredores, prueba de bola pasada.'],
    infield: [HASH],
    outfield: ['F = elevado A, B, C; SI, DO, TR = sencillo, doble, triple.'],
  },
  errors: (position) => `Errores, ${position}`,
  rating: 'Índice',
  total: 'Total de los 3d6',
  errorNotes: ['1, 2, 3 = bases del error; sobre el último índice vale el último.'],
  outcomes: 'Adónde va cada uno',
  outcomeWords: OUTCOME_WORDS,
  batter: 'Bateador',
  out: 'out',
  stays: 'sigue',
  holds: 'queda',
  scores: 'anota',
  forced: 'forzado',
  outcomeNotes: [
    'Elevado B: R2 puede buscar tercera. Elevado B?: R3 puede buscar home. Sin tope: los corredores pueden buscar una base más.',
    'Los rodados tienen su propia tabla.',
  ],
};
