import type { ReasonWords } from '../reason-words.ts';

/** Why a game or a league's office does not take what was asked, in Spanish. */
export const SERVICE_REASONS = {
  record_damaged: ({ said }) => `El registro de este juego está dañado y el juego queda apartado: ${said}.`,
  game_not_paused: () => 'El juego no está en pausa.',
  game_not_ended: () => 'El juego no ha terminado.',
  game_not_submitted: () => 'Ese juego no es de los que su liga envía.',
  invitation_for_other_side: () => 'La invitación es para el otro equipo.',
  no_computer_side: () => 'La computadora no dirige ningún equipo de este juego.',
  only_scored_games_called: () => 'Solo un juego que se anota sin dados se puede dar por terminado.',
  only_admins_reopen: () =>
    'Un juego terminado queda sellado: solo puede reabrirlo quien administra la liga.',
  only_admins_announce: () => 'Los anuncios los hace quien administra la liga.',
  admins_act_elsewhere: () =>
    'Quien administra la liga actúa por un equipo solo en juegos en los que no participa.',
  admin_only_watches: () =>
    'Ves este juego como administrador de la liga: primero elige por qué equipo actúas.',
  for_game_admin: () => 'Eso le toca a quien administra la liga.',
  only_managers: () => 'Solo los mánagers de este juego pueden hacerlo.',
  only_managers_of_side: () => 'La alineación de un equipo la hacen solo sus mánagers.',
  for_manager_of: ({ team }) => `Eso le toca al mánager de ${team}.`,
  for_other_side: () => 'Eso le toca al mánager del otro equipo.',
  other_manager_answers: () => 'Eso lo contesta el otro mánager.',
  only_asker_withdraws: () => 'Una petición la retira solo quien la hizo.',
  request_gone: () => 'Esa petición ya se contestó o se retiró; mira qué se pide ahora.',
  nobody_manages: ({ team }) => `Nadie dirige todavía a ${team}; elige la computadora para ese equipo.`,
  nobody_manages_in_league: ({ team }) =>
    `Nadie dirige todavía a ${team}: quien administra nombra a alguien en la oficina de la liga.`,
  managed_by_another: ({ team }) => `A ${team} lo dirige otra persona.`,
  computer_needs_managers_word: ({ team }) =>
    `En un juego oficial la computadora dirige a ${team} solo si lo dice su propio mánager.`,
  same_manager_twice: ({ teams: [one, other] }) =>
    `A ${one} y ${other} los dirige la misma persona: así no hay juego oficial.`,
  no_team_in_league: ({ team_id, league }) => `En ${league} no hay ningún equipo ${team_id}.`,
  no_team_with_id: ({ team_id }) => `No hay ningún equipo ${team_id}.`,
  no_league_with_id: ({ league_id }) => `No hay ninguna liga ${league_id}.`,
  person_or_computer: () => 'Para un equipo elige a una persona o a la computadora, no las dos cosas.',
  team_against_itself: () => 'Un equipo no puede jugar contra sí mismo.',
  choose_your_team: () => 'Elige un equipo que dirijas, o deja que la computadora dirija a los dos.',
  innings_of_practice: () => 'Solo un juego de práctica puede ser más corto o más largo que los de la liga.',
  ranked_by_schedule: () => 'Un juego oficial de esta liga es uno de su calendario; elígelo allí.',
  computer_by_admin_only: () =>
    'En un juego del calendario solo quien administra la liga deja dirigir a la computadora.',
  not_in_schedule: ({ schedule_id }) => `El calendario no tiene el juego ${schedule_id}.`,
  other_teams_in_schedule: () => 'El calendario tiene otros equipos en este juego.',
  given_away: () => 'Ese juego del calendario se dio por perdido sin jugarse.',
  roster_not_known: ({ team }) => `No se conoce la plantilla de ${team}.`,
  game_busy: () => 'El juego está demasiado ocupado; inténtalo de nuevo.',
  ended_by_you: () => 'Tú terminaste este juego: lo confirma el otro mánager, o quien administra la liga.',

  person_open: ({ count }) =>
    `Ya empezaste ${count} juegos que no han terminado, tantos como puede una persona: termina uno de ellos primero.`,
  team_open: ({ team, count }) =>
    `${team} participa en ${count} juegos que no han terminado, tantos como puede un equipo: terminen uno de ellos primero.`,
  person_start: ({ minutes }) =>
    `Ya empezaste tantos juegos como puede una persona en una hora: prueba de nuevo en ${minutes} min.`,
  team_start: ({ team, minutes }) =>
    `Ya se empezaron para ${team} tantos juegos como se puede en una hora: prueba de nuevo en ${minutes} min.`,
  person_invite: ({ minutes }) =>
    `Ya enviaste tantas invitaciones como puede una persona en una hora: prueba de nuevo en ${minutes} min.`,
  team_invite: ({ team, minutes }) =>
    `${team} ya recibió tantas invitaciones como puede un equipo en una hora: prueba de nuevo en ${minutes} min.`,
  person_announce: ({ minutes }) =>
    `Ya hiciste tantos anuncios como puede una persona en una hora: prueba de nuevo en ${minutes} min.`,
  team_announce: ({ team, minutes }) =>
    `En juegos de ${team} ya se hicieron tantos anuncios como se puede en una hora: prueba de nuevo en ${minutes} min.`,
  person_ask: ({ minutes }) =>
    `Ya le pediste algo al otro mánager tantas veces como puede una persona en una hora: prueba de nuevo en ${minutes} min.`,
  team_ask: ({ team, minutes }) =>
    `${team} ya le pidió algo al otro mánager tantas veces como puede un equipo en una hora: prueba de nuevo en ${minutes} min.`,
  too_many_connections: () => 'Hay demasiadas conexiones desde tu dirección: cierra algunas.',
  reminded_lately: () => 'A quien espera ese juego ya se le recordó hace menos de una hora.',

  for_league_admin: () => 'Eso solo puede hacerlo quien administra esta liga.',
  games_missed_out_of_range: ({ most }) => `Un jugador se pierde de 1 a ${most} juegos.`,
  not_injured: () => 'Ese jugador no está en la lista de lesionados.',
  nobody_to_remind: () => 'Ese juego no espera a nadie a quien se pueda recordar.',
  no_rest_chart: () => 'La liga todavía no tiene tabla de descanso: tráela con league.json.',
  no_injury_chart: () => 'La liga todavía no tiene tabla de lesiones: tráela con league.json.',
  started_game_stays: ({ schedule_id }) =>
    `El juego ${schedule_id} del calendario ya empezó: no puede salir del calendario ni cambiar de equipos.`,
  league_changed_since: () => 'La liga cambió desde esta vista previa; vuelve a mostrar el archivo.',
  demo_is_no_file: () => 'Una liga de muestra no es un archivo de liga.',
  file_too_big: () =>
    'Eso es más de lo que puede tener el archivo de una liga: 20 MB en 50 archivos, y medio millón de celdas.',
  file_not_a_bundle: () => 'No es un archivo .zip que se pueda leer, ni un league.json.',
  file_empty: () => 'Ese archivo está vacío.',

  field_not_right: ({ place, said }) => `Hay un dato que no se entiende (${place}: ${said}).`,
  request_not_right: ({ said }) => `Hay un dato que no se entiende (${said}).`,
  from_another_site: () => 'No se aceptan peticiones de otros sitios.',
  token_not_valid: () => 'El token no es válido o ya venció.',
  activity_off: () => 'Este servidor no muestra su marcador dentro de Discord.',
  sign_in_failed: () => 'No se pudo iniciar sesión con Discord; inténtalo de nuevo.',
  session_ended: () => 'La sesión terminó; inicia sesión de nuevo.',
  no_session: () => 'No tienes ninguna sesión así.',
  no_demo_manager: () => 'No existe ese mánager de muestra.',
  no_player: () => 'No existe ese jugador.',
  not_a_push_service: () =>
    'Esa no es la dirección de un servicio de avisos: tiene que ser https y de la internet pública.',
  no_card: () => 'No existe esa tarjeta.',
  disk_full: () =>
    'El servidor no tiene espacio para escribir: no se cambió nada. Avisa a quien lo administra e inténtalo más tarde.',
  database_away: () => 'Ahora no se llega a la base de datos; inténtalo de nuevo en un momento.',
} as const satisfies Partial<ReasonWords>;
