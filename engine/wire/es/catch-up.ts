import type { SideScore, CatchUpWords } from '../catch-up-words.ts';

const times = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

const scored = ({ team, runs }: SideScore): string =>
  runs === 0 ? `${team} no anotó` : `${team} anotó ${times(runs, 'carrera')}`;

const begun = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What a game has come to while somebody was away. */
export const CATCH_UP_WORDS: CatchUpWords = {
  plays: (count, [one, other]) =>
    count === 0
      ? 'No hubo jugadas desde la última vez que miraste.'
      : `${times(count, 'jugada')} desde la última vez que miraste: ${scored(one)}, ${scored(other)}.`,
  leads: (team, score, where) => `${team} gana ${score} ${where}.`,
  tied: (score, where) => `Van empatados ${score} ${where}.`,
  won: (team, score) => `${team} ganó ${score}: el juego terminó.`,
  calledTied: (score) => `El juego terminó empatado ${score}.`,
  inning: (half, inning, outs) =>
    `en la ${half === 'top' ? 'alta' : 'baja'} de la entrada ${inning} con ${outs === 0 ? 'cero outs' : times(outs, 'out')}`,
  status: {
    pending: 'antes de empezar',
    lineups: 'antes del primer lanzamiento',
    paused: 'con el juego en pausa',
    declined: 'en un juego rechazado',
    abandoned: 'en un juego abandonado',
    completed: 'al final',
  },
  changes: (changed, takenBack, corrected) =>
    [
      ...(changed === 0 ? [] : [`${times(changed, 'cambio')} en las alineaciones`]),
      ...(takenBack === 0 ? [] : [times(takenBack, 'jugada deshecha', 'jugadas deshechas')]),
      ...(corrected === 0 ? [] : [times(corrected, 'jugada corregida', 'jugadas corregidas')]),
    ].join(', ') || 'sin cambios en las alineaciones',
  yours: (task) => `te toca ${task}`,
  theirs: (team, task) => `a ${team} le toca ${task}`,
  nobody: 'el juego no espera a nadie',
  sentence: (changes, turn) => `${begun(changes)}; ${turn}.`,
  tasks: {
    accept: 'responder a la invitación',
    set_lineup: 'fijar la alineación',
    set_positions: 'cubrir una posición',
    decide_defense: 'fijar la defensa',
    decide_offense: 'elegir la jugada',
    roll: 'tirar los dados',
    report: 'leer la tarjeta',
    resolve: 'hacer leer la tarjeta',
    make_decision: 'responder a una pregunta',
    answer_request: 'responder a una petición',
  },
  half: (half, inning) => `${half === 'top' ? '▲' : '▼'} ${inning}`,
  yourTurn: 'Es tu turno',
};
