import type * as en from '../en/page.ts';
import type { Words } from '../words.ts';

export const STRINGS: Words<typeof en.STRINGS> = {
  title: 'Paper Dynasty',
  signInAs: 'Entrar como mánager de prueba',
  signInDiscord: 'Entrar con Discord',
  signOut: 'Cerrar sesión',
  myGames: 'Mis juegos',
  newGame: 'Juego nuevo',
  league: 'Liga',
  visitors: 'Visitantes',
  home: 'Locales',
  me: 'Dirijo yo',
  theirManager: 'su mánager',
  computer: 'la computadora',
  teamOf: (side) => `${side}: equipo`,
  managerOf: (side) => `${side}: mánager`,
  pace: 'Ritmo',
  mode: 'Cuenta como',
  aloneIsPractice: 'Diriges los dos equipos: el juego cuenta como práctica.',
  visibility: 'Quién puede mirar',
  startGame: 'Empezar el juego',
  accept: 'Aceptar la invitación',
  decline: 'Rechazar',
  nonce: 'Palabras para los dados',
  nonceHint: 'Las palabras que quieras, sin |. Se mezclan en cada tirada.',
  setLineup: 'Usar la alineación recomendada y jugar',
  roll: 'Tirar los dados',
  resolve: 'Leer la tarjeta',
  resume: 'Reanudar el juego',
  report: '¿Qué dice la tarjeta?',
  whereTo: '¿Adónde fue la bola?',
  back: 'Atrás',
  cancel: 'Cancelar',
  close: 'Cerrar',
  playByPlay: 'Jugada a jugada',
  boxScore: 'Box score',
  all: 'Todas',
  scoring: 'Carreras',
  filter: 'Filtrar',
  how: 'Cómo',
  batter: 'Al bate',
  pitcher: 'En la loma',
  onDeck: 'En espera',
  live: 'En vivo',
  connecting: 'Conectando…',
  reconnecting: 'Reconectando…',
  offline: 'Sin conexión',
  loading: 'Abriendo la hoja de anotación…',
  notFound: 'No existe esa página.',
  final: 'Final',
  actions: 'Acciones',
  yourTurn: 'Tu turno',
  team: 'Equipo',
  lineScore: 'Pizarra por entradas',
  field: 'El campo',
  dice: 'Dados',
  noDice: 'Los dados están en el cubilete.',
  basesEmpty: 'Bases vacías',
  tired: 'cansado',
  fatigued: 'agotado',
  tiredHint: 'Está en su punto de desgaste.',
  fatiguedHint: 'Ha pasado su punto de desgaste.',
};

export const STATUS_WORDS: Words<typeof en.STATUS_WORDS> = {
  pending: 'invitación',
  lineups: 'alineaciones',
  active: 'en vivo',
  paused: 'en pausa',
  completed: 'final',
  declined: 'rechazado',
  abandoned: 'abandonado',
};

export const PACE_HINTS: Words<typeof en.PACE_HINTS> = {
  quick: 'Las decisiones son opcionales; valen las habituales.',
  full: 'Con corredores en base, el juego espera a los dos mánagers antes de cada tirada.',
};

export const KEY_WORDS: Words<typeof en.KEY_WORDS> = {
  title: 'Teclas',
  primary: 'Tirar los dados, leer la tarjeta, dar el paso sugerido',
  choose: 'Elegir la respuesta con ese número',
  lineups: 'Alineaciones y banca',
  scorer: 'Escribir la jugada',
  undo: 'Deshacer la última jugada',
  glossary: 'Glosario',
  help: 'Esta lista',
  escape: 'Cerrar lo que esté abierto',
};

export const BOX_WORDS: Words<typeof en.BOX_WORDS> = {
  pitching: 'Pitcheo',
  battersFaced: 'BE',
  runs: 'C',
  hits: 'H',
  errors: 'E',
};

export const PITCHER_OF_RECORD: Words<typeof en.PITCHER_OF_RECORD> = {
  W: 'G',
  L: 'P',
  S: 'SV',
  H: 'HLD',
  BS: 'BS',
};

export const FINAL_WORDS: Words<typeof en.FINAL_WORDS> = {
  saveReadable: 'Guardar lo que se puede leer:',
  save: 'Guardar el juego:',
  eva: 'archivo de eventos de Retrosheet',
  csv: 'tabla (CSV)',
  json: 'todo (JSON)',
};

export const SCORER_RULING_WORDS: Words<typeof en.SCORER_RULING_WORDS> = {
  title: 'Decidir victoria, derrota y salvado',
  hint: 'Donde las reglas lo dejan al anotador: qué relevista gana por un abridor con pocas entradas, o por un relevista breve e ineficaz.',
  winner: 'Victoria',
  loser: 'Derrota',
  save: 'Salvado',
  byRule: 'Según las reglas',
  asRuled: 'según las reglas',
  reason: 'Por qué',
  send: 'Decidirlo así',
  ruled: (ruling) => `Decisión del anotador: ${ruling}`,
};

export const FEED_WORDS: Words<typeof en.FEED_WORDS> = {
  undone: (n) => `La jugada ${n} y todo lo que siguió se deshicieron.`,
  corrected: (n) => `La jugada ${n} se corrigió.`,
  ruled: 'El anotador decidió quién gana, quién pierde y quién salva.',
  declined: 'La solicitud fue rechazada; nada cambia.',
  withdrawn: 'La solicitud fue retirada; nada cambia.',
  busy: 'Una cosa a la vez.',
};

export const FIELD_WORDS: Words<typeof en.FIELD_WORDS> = {
  runner: (name, base) => `${name} en ${base}`,
  inning: (half, inning) => `${half === 'top' ? 'Alta' : 'Baja'} ${inning}`,
  outs: (n) => (n === 1 ? '1 out' : `${n} outs`),
};

export const MATCHUP_WORDS: Words<typeof en.MATCHUP_WORDS> = {
  throws: (hand) => `lanza ${hand}`,
  hold: (hold) => `retención ${hold}`,
  wildPitch: (number) => `WP ${number}`,
  bats: (side) => `batea ${side}`,
  speed: (speed) => `velocidad ${speed}`,
  steal: (low, high) => `robo ${low}–${high}`,
  card: (name) => `La tarjeta de ${name}; se abre en tamaño completo`,
};
