import type * as en from '../en/acting.ts';
import type { Words } from '../words.ts';

export const ACTING_WORDS: Words<typeof en.ACTING_WORDS> = {
  began: (team) => `Un administrador de la liga actúa ahora por ${team}.`,
  ended: (team) => `El administrador de la liga ya no actúa por ${team}.`,
  acted: (team, what) => `Un administrador de la liga, por ${team}: ${what}.`,
  inPlay: (team) => `un administrador de la liga, por ${team}`,
  acts: {
    invitation_accepted: 'aceptó la invitación',
    invitation_declined: 'rechazó la invitación',
    lineup_set: 'fijó la alineación',
    substitution_made: 'hizo un cambio',
    game_paused: 'puso el juego en pausa',
    game_resumed: 'reanudó el juego',
    computer_held: 'hizo esperar a la computadora',
    computer_released: 'le dijo a la computadora que siga',
    abandon_asked: 'pidió abandonar el juego',
    undo_asked: 'pidió deshacer',
    correction_asked: 'pidió una corrección',
    ruling_asked: 'pidió un fallo',
    decisions_ruled: 'falló quiénes son los lanzadores del récord',
    request_answered: 'contestó la petición',
    request_withdrawn: 'retiró la petición',
    play_undone: 'deshizo jugadas',
    play_corrected: 'corrigió una jugada',
    game_abandoned: 'abandonó el juego',
  },
  watching: 'Ves este juego como administrador de la liga.',
  actFor: (team) => `Actuar por ${team}`,
  sure: (team) => `¿Actuar por ${team}?`,
  sureHint:
    'Todo lo que hagas queda marcado, a la vista de todos, como hecho por un administrador de la liga en su nombre. Ves lo que ese equipo ha decidido, y nada del otro.',
  actingFor: (team) => `Actúas por ${team}, como administrador de la liga.`,
  stop: 'Solo mirar',
};
