import type * as en from '../en/remedies.ts';
import type { Words } from '../shape.ts';

export const REMEDY_WORDS: typeof en.REMEDY_WORDS = {
  roll: 'Usa `/tirar`.',
  report: 'Usa `/resultado`.',
  report_or_resolve: 'Usa `/resultado`, o `/resolver` donde el motor lee la tarjeta.',
  decide: 'Usa `/decidir`.',
  give_orders: 'Usa `/defensa` y `/ofensiva`.',
  fill_positions: 'Usa `/cambio fildeador`.',
  name_place: 'Da también `lugar`.',
  resume: 'Usa `/juego reanudar`.',
  find_game: 'Usa `/juego lista` para ver los juegos.',
  see_game: 'Usa `/juego ver` para ver qué espera.',
  look_again: 'Usa `/juego ver` para tener botones nuevos.',
  say_yes: null,
  confirm: null,
  sign_in: null,
  reload: null,
  try_again: null,
  tell_operator: 'Avisa a quien administra este sitio.',
};

export const PROBLEM_WORDS: Words<typeof en.PROBLEM_WORDS> = {
  broken: '⚠️ Algo salió mal aquí; quedó registrado. Inténtalo de nuevo.',
  noGameHere: 'En este canal todavía no se juega nada: inicia un juego con `/juego iniciar`, o di cuál.',
  sureAsAdmin: (command, names) =>
    `Harías esto en un juego ajeno, como administrador de la liga: \`/${command}\`, ${names}. ¿Seguro?`,
  confirmOnPage: (url) =>
    `Harías esto en un juego ajeno, como administrador de la liga. Dilo con menos palabras, o hazlo ahí: ${url}`,
  despite: (warning) => `${warning} ¿Lo hago de todos modos?`,
  despiteOnPage: (warning, url) => `${warning} De todos modos se puede hacer ahí: ${url}`,
  whichGame: 'En este canal no se juega nada. ¿Qué juego quieres decir?',
  whichGameNamed: '¿Qué juego quieres decir? Nómbralo por el comienzo de su id, con `juego:`:',
  noSuchGame: 'No existe ese juego.',
  badNonce: 'Las palabras para los dados son a lo sumo 64 caracteres imprimibles, sin `|`.',
  noCommand: (name) => `No existe el comando /${name}.`,
  noTerm: (text) => `El glosario no tiene nada llamado «${text}»: \`/ayuda\` muestra sus temas.`,
  whichTerm: (text, names) => `«${text}» puede ser ${names}: di cuál.`,
  oldButton: 'Este botón es de una versión anterior; `/juego ver` da uno nuevo.',
  isBot: (name) => `${name} es un bot; elige a una persona, o \`computadora\`.`,
  sayWhich: (what) => `Falta decir: ${what}.`,
  isOneOf: (what, list) => `${what} es uno de ${list}.`,
  yesOrNo: (what) => `${what} es sí o no (yes, no).`,
  noBases: (text, allowed) => `«${text}» no nombra bases; escribe ${allowed}, varias de ellas, o \`none\`.`,
  noOutcome: (text) =>
    `No existe el resultado «${text}»: escríbelo como en los menús, o como un anotador (HR, BB, K, GB A).`,
  whichOutcome: (text, list) => `«${text}» puede ser ${list}: di cuál.`,
  noPosition: (text, list) => `«${text}» no es una posición: escribe una de ${list}.`,
  noPlayNumber: (text) => `«${text}» no es el número de una jugada; \`/jugadas\` los lista.`,
  noPlay: (number) => `No existe la jugada ${number}.`,
  noPlayer: (text) => `Nadie a quien se pueda elegir aquí se llama «${text}».`,
  whichPlayer: (text, names) => `«${text}» puede ser ${names}: di quién.`,
  whichTeam: (text, names) => `«${text}» puede ser ${names}: di cuál.`,
  noTeam: (text) => `No existe el equipo «${text}».`,
  noLeague: (text) => `No existe la liga «${text}».`,
  noLeagues: 'No hay ninguna liga.',
  whichLeague: (names) => `¿Qué liga quieres decir? Da \`liga\`: ${names}.`,
  noDice: (text, dice, sides) =>
    `No puedo tirar «${text}»: escribe \`2d6;1d20\`, de 1 a ${dice} dados de 2 a ${sides} caras.`,
  writeDice: (groups) => `Escribe los dados como \`2d6;1d20\`, hasta ${groups} grupos.`,
  noDay: (what, text) => `${what}: «${text}» no es un día. Así: 2026-04-01.`,
  delay: (most) => `La demora es un número de segundos, hasta ${most}.`,
  onlyManagers:
    'Solo los mánagers de este juego pueden hacerlo; quien administra la liga dice primero por quién actúa (`/juego actuar`).',
  notActing: 'Quien administra la liga actúa por un equipo solo en juegos en los que no participa.',
  notYours: (team) => `Eso le toca al mánager de ${team}.`,
  notUnderWay: 'El juego no está en marcha.',
  notLineups: 'Las alineaciones se fijan entre la invitación y el primer lanzamiento.',
  giveBoth: 'Da los dos: `orden` y `lanzador`.',
  nineMen: (count) => `Un orden al bate tiene nueve; este tiene ${count}.`,
  nameAndPosition: (entry) => `Escribe nombre y posición, como «Ruiz SS», no «${entry}».`,
  rosterChanged: 'Esa plantilla ha cambiado.',
  requestAnswered: 'Esa petición ya fue contestada o retirada.',
  nothingAsked: 'Nadie ha pedido nada.',
  questionAnswered: 'Esa pregunta ya fue contestada.',
  noQuestion: 'No hay ninguna pregunta abierta.',
  answerWith: (list) => `Contesta con uno de ${list}.`,
  writeCount: 'Escribe la cuenta en bolas y strikes: `2-1`.',
  forWhom: 'Falta decir por quién corre: `por`.',
  doubleSwitch: 'Un doble cambio necesita `por` (quién sale) y `con` (quién más entra).',
  noDoubleSwitch: 'Mientras un bateador designado batea por el lanzador no hay doble cambio.',
  tooLate: 'Demasiado tarde: los dados están sobre la mesa.',
  diceGone: 'Esos dados ya se usaron o se deshicieron.',
  otherInField: 'Ahora está en el campo el otro equipo.',
  otherAtBat: 'Ahora está al bate el otro equipo.',
  chooseOutcome: 'Elige un resultado.',
  choosePosition: 'Elige una posición.',
  whichPosition: 'Falta decir de quién es la tabla de errores: `posición`.',
  onlyInServer: 'Úsalo en un servidor: ajusta lo que vale en él.',
  manageServer: 'Eso requiere el permiso *Gestionar servidor*.',
  manageChannel:
    'Eso requiere el permiso *Gestionar canales* aquí, ser mánager del juego, o haber hecho que el canal lo siga.',
  noPrivateThreads:
    'Un juego privado se juega en un hilo que solo ve su gente; bajo este canal no hay ninguno. Empiézalo en un canal de texto del servidor.',
  privateNeeds: (names) =>
    `Un juego privado se juega en un hilo que solo ve su gente. Para eso necesito ${names} en este canal.`,
  privateElsewhere: 'Un juego privado se cuenta solo en su propio hilo y por mensaje directo conmigo.',
  notHere: 'No puedo publicar en ese canal: dame allí *Ver canal*, *Enviar mensajes* e *Insertar enlaces*.',
  noText: 'Falta decir qué se anuncia: `texto`.',
};

/** The permissions that the bot asks for, as Discord's settings call them. */
export const PERMISSION_WORDS: Words<typeof en.PERMISSION_WORDS> = {
  ViewChannel: 'Ver canal',
  CreatePrivateThreads: 'Crear hilos privados',
  SendMessagesInThreads: 'Enviar mensajes en hilos',
};

export const SCORER_PROBLEMS: Words<typeof en.SCORER_PROBLEMS> = {
  help: 'B-1 2-H 3x 1x2(64) 3-H(RBI)(UR); outs 643, orden B>1, errores E6, asistencias A5; DP SF +SB',
  theBatter: 'el bateador',
  runnerOn: (base) => `el corredor de ${base}`,
  notOut: (mark, who) => `(${mark}) nombra fildeadores, pero ${who} no es out.`,
  unreadMark: (mark) => `No puedo leer (${mark}).`,
  unread: (token, help) => `No puedo leer «${token}». ${help}`,
  nobodyOut: (fielders) => `${fielders} nombra fildeadores, pero nadie es out: escribe \`Bx\` o \`1x\`.`,
  tooFew: (outs, fielders) => `${outs} outs necesitan ${outs} fildeadores o más en ${fielders}.`,
  order: (said) => `${said} no es el orden de los outs: nombra a los que son out, una vez cada uno.`,
  whereEverybody: (help) => `Di adónde fue cada uno. ${help}`,
};

export const SCORER_GUIDE: Words<typeof en.SCORER_GUIDE> = [
  'Cómo se escribe `jugada`:',
  '- `B-1` `2-H`: adónde fue cada uno; `2-2` se queda, `B-B` sigue bateando; `3x` out en la base siguiente, `1x3` out en tercera',
  '- `643`: los fildeadores de los outs, o detrás de cada uno: `1x(64) Bx(43)`; si faltan, son los que suelen hacerlos',
  '- los outs van en el orden en que se hicieron, primero el forzado más adelantado; `B>1` dice otro',
  '- detrás de un hombre: por qué se movió, `1-2(SB)` (SB CS PO POCS WP PB BK DI E INT OA, B por la bola bateada)',
  '- detrás de una carrera: impulsada o no, `3-H(RBI)` `3-H(NR)`; limpia, sucia, sucia solo para el equipo: `(ER)` `(UR)` `(TUR)`',
  '- `E6` errores, `A5` asistencias, `+SB` una jugada de corredores en el mismo lanzamiento',
  '- `DP` `TP` `GDP` `GTP` `SF` `SH` salen de la jugada; se pueden escribir, y `NDP` `NG` `NS` los quitan',
  '- lo que cantaron los árbitros: `OBS` obstrucción, `FINT` interferencia de un aficionado, `BINT` del bateador, `RINT` de un corredor, `UINT` de un árbitro, `BR` la bola golpea a un corredor, `PASS`, `AP` apelación, `BOOT` fuera de turno; `BAT5` dice que bateó el turno 5',
];
