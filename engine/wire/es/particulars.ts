import { SERVERS } from './servers.ts';
import type { Question } from '../../model/questions.ts';

const KINDS: Readonly<Record<Question['kind'], string>> = {
  send: 'el envío del corredor',
  throw: 'el tiro',
  target: 'el corredor al que se tira',
  verdict: 'el fallo de la jugada',
  x_check: 'la prueba de fildeo',
  injury: 'la lesión del lanzador',
};
/** Words that the engine's sentences put in. */
const INSIDE: Readonly<Record<string, string>> = {
  ...KINDS,
  'the batter': 'el bateador',
  'the runner on first': 'el corredor de primera',
  'the runner on second': 'el corredor de segunda',
  'the runner on third': 'el corredor de tercera',
  first: 'primera',
  second: 'segunda',
  third: 'tercera',
  home: 'home',
};

/**
 * An English sentence and the Spanish one. `$1` is a part that changes; the Spanish puts it in as it is (`$1`), as its word
 * (`%1`), or, where it is a sentence again, as that sentence's Spanish (`&1`).
 */
type Row = readonly [english: string, spanish: string];

/** Lineups and changes in them. */
const LINEUPS: readonly Row[] = [
  [
    "$1's card is of $2, which is not legal in this game.",
    'La tarjeta de $1 es de $2, que no vale en este juego.',
  ],
  ['$1 is not a pitcher.', '$1 no es lanzador.'],
  ['$1 does not play $2.', '$1 no juega en $2.'],
  ['$1 is not on the roster.', '$1 no está en la plantilla.'],
  ['$1 is in the lineup twice.', '$1 está dos veces en la alineación.'],
  ['$1 cannot pitch and play $2 at once.', '$1 no puede lanzar y jugar en $2 a la vez.'],
  ['Two players are at $1.', 'Hay dos jugadores en $1.'],
  ['$1 needs a position.', '$1 necesita una posición.'],
  [
    'The pitcher bats in this league: give him a slot.',
    'En esta liga batea el lanzador: dale un turno en el orden al bate.',
  ],
  [
    'A designated hitter bats for the pitcher in this league.',
    'En esta liga un bateador designado batea por el lanzador.',
  ],
  ['Exactly one player must be at $1.', 'Tiene que haber exactamente un jugador en $1.'],
  [
    'Only a game that was played elsewhere is put right before a play.',
    'Solo un juego que se jugó en otra parte se corrige antes de una jugada.',
  ],
  ['Say where everybody went.', 'Di adónde fue cada uno.'],
  ['$1 has left the game and may not return.', '$1 ya salió del juego y no puede volver.'],
  [
    '$1 was relieved on the mound and may not pitch again.',
    '$1 fue relevado en la lomita y no puede volver a lanzar.',
  ],
  [
    '$1 was taken out as a hitter and may not bat again.',
    '$1 fue sustituido como bateador y no puede volver a batear.',
  ],
  [
    'There is no batting slot for $1: say whom he replaces.',
    'No hay turno al bate para $1: di a quién reemplaza.',
  ],
  ['A pinch hitter comes in for the man at bat.', 'Un bateador emergente entra por el bateador de turno.'],
  ['A pinch runner comes in for a man on base.', 'Un corredor emergente entra por un corredor en base.'],
  [
    'A side at bat sends in hitters and runners; fielders and pitchers come in when it takes the field.',
    'Al bate entran bateadores y corredores emergentes; los fildeadores y los lanzadores, cuando el equipo sale al campo.',
  ],
  [
    'The designated hitter is lost for the rest of the game.',
    'El bateador designado se perdió para el resto del juego.',
  ],
  [
    'The pitcher has no batting slot while a designated hitter bats for him.',
    'El lanzador no tiene turno al bate mientras un bateador designado batea por él.',
  ],
  [
    'Without a designated hitter the pitcher must bat: give him the slot of the player replaced.',
    'Sin bateador designado tiene que batear el lanzador: dale el turno del jugador reemplazado.',
  ],
  ['That changes nothing.', 'Así no cambia nada.'],
  ['The man who is to leave is not in the lineup.', 'Quien tendría que salir no está en la alineación.'],
  ['Nobody plays $1: give every position to a player first.', 'Nadie juega en $1.'],
  ['$1 is hurt: bring in another pitcher first.', '$1 está lesionado: primero trae a otro lanzador.'],
  ['$1 is hurt: send in a hitter first.', '$1 está lesionado: primero manda a un bateador emergente.'],
  ['$1 is hurt: bring in somebody else first.', '$1 está lesionado: primero trae a otro.'],
];

/** Men whom the season's rules hold back. */
const USE: readonly Row[] = [
  [
    '$1 threw $2 outs ($3); games of rest left: $4.',
    '$1 sacó $2 outs ($3); juegos de descanso que le faltan: $4.',
  ],
  [
    '$1 is hurt; games still missed: $2 (back: $3).',
    '$1 está lesionado; juegos que aún se pierde: $2 (vuelve: $3).',
  ],
  ['$1 is hurt; games still missed: $2.', '$1 está lesionado; juegos que aún se pierde: $2.'],
  ['$1 has no at-bats left this season.', 'A $1 no le quedan turnos al bate esta temporada.'],
  ['$1 has no innings left this season.', 'A $1 no le quedan entradas esta temporada.'],
  ['$1 has no starts left this season.', 'A $1 no le quedan aperturas esta temporada.'],
];

/** Decisions before the dice, and answers to a play's questions. */
const DECISIONS: readonly Row[] = [
  ['A bunt needs a runner on base.', 'Para tocar la bola hace falta un corredor en base.'],
  ['A bunt needs fewer than two out.', 'Con dos outs no se puede tocar la bola.'],
  ['A squeeze needs a runner on third.', 'Para el toque suicida hace falta un corredor en tercera.'],
  ['A squeeze needs fewer than two out.', 'Con dos outs no hay toque suicida.'],
  [
    'A hit and run needs a runner on first alone.',
    'Para el bateo y corrido hace falta un corredor en primera y nadie más en base.',
  ],
  ['Bases to steal go with a steal only.', 'Solo en un robo se dicen bases que robar.'],
  ['Nobody is on base $1 to be held.', 'No hay nadie en la base $1 a quien retener.'],
  ['Say which base is stolen: 2, 3 or 4.', 'Falta decir qué base se roba: 2, 3 o 4.'],
  ['Nobody is on $1 to steal $2.', 'No hay nadie en %1 que pueda robar %2.'],
  [
    'The runner ahead stands on $1; he must go too.',
    'El corredor de delante está en %1; también tiene que salir.',
  ],
  ['The play asks for $1, not $2.', 'La jugada pide %1, no %2.'],
  ['Throw at one of the two who run.', 'Hay que tirar a uno de los dos que corren.'],
  ['With $1 the chart says one of $2.', 'Con $1 la tabla da uno de estos: $2.'],
  [
    'With $1 an error of $2 bases is not on the chart.',
    'Con $1 no hay en la tabla un error de tantas bases ($2).',
  ],
];

/** Results as they are reported, plays as the scorer writes them, and corrections. */
const PLAYS: readonly Row[] = [
  ['$1 cannot come from these dice.', 'De estos dados no puede salir.'],
  ['$1 cannot come from the dice of play $2.', 'No puede salir de los dados de la jugada $2.'],
  ['$1 goes to one of $2.', 'Va a uno de estos lugares: $2.'],
  ['$1 has no hit location.', 'Ese resultado no lleva lugar.'],
  ['Say where the ball was hit: $1.', 'Puede ser: $1.'],
  ['Say where $1 went.', 'Falta decir adónde fue %1.'],
  ['$1 is accounted for twice.', 'Se dice dos veces adónde fue %1.'],
  ['Nobody is on base as $1.', 'No está en base %1.'],
  ['The batter cannot stay at bat on this outcome.', 'Con este resultado el bateador no sigue al bate.'],
  [
    'On this outcome the batter reaches first base: say at which base the out was made.',
    'Con este resultado el bateador llega a primera: di en qué base fue el out.',
  ],
  [
    'The batter comes to the base that the hit is worth, or is out.',
    'El bateador llega a la base que vale el hit, o es out.',
  ],
  ['This outcome leaves the batter at bat.', 'Con este resultado el bateador sigue al bate.'],
  ['$1 is forced to move.', 'Está forzado a avanzar %1.'],
  ['$1 cannot go back.', 'No puede retroceder %1.'],
  ['Two men cannot stand on the same base ($1).', 'No puede haber dos hombres en la misma base ($1).'],
  ['$1 cannot pass the runner ahead.', 'No puede adelantarse %1 al corredor de delante.'],
  ['There are only $1 outs left in the half.', 'Son demasiados outs: ahora el máximo es $1.'],
  ['$1 is credited as put out but is not out.', 'Consta como out %1, pero no lo es.'],
  ['$1 is put out twice.', 'Consta como out dos veces %1.'],
  [
    'No run scores when the third out is a force or the batter at first.',
    'No entra ninguna carrera si el tercer out es forzado o es el del bateador en primera.',
  ],
  [
    'There is no hit when the last out is a force or the batter before first: report a fielder’s choice, or say at which base the out was made.',
    'No hay hit si el último out es forzado o es el del bateador antes de primera: anota una jugada de selección, o di en qué base fue el out.',
  ],
  [
    'Say which fielder obstructed the batter: the error is theirs.',
    'Di qué fildeador obstruyó al bateador: el error es suyo.',
  ],
  [
    'Whoever should have batted is out; where nobody noticed in time, say who batted.',
    'Quien debía batear es out; si nadie lo vio a tiempo, di quién bateó.',
  ],
  [
    'No runner moves on a ball that was batted out of turn: the play is annulled.',
    'Ningún corredor avanza con una bola bateada fuera de turno: la jugada se anula.',
  ],
  ['Nobody bats on this outcome.', 'Con este resultado no batea nadie.'],
  ['$1 is on base and does not bat.', '$1 está en base y no batea.'],
  ['A courtesy runner comes in for a man on base.', 'Un corredor de cortesía entra por un hombre en base.'],
  [
    'A courtesy runner runs for the pitcher or the catcher.',
    'Un corredor de cortesía corre por el lanzador o el receptor.',
  ],
  [
    '$1 is in the game, or was: a courtesy runner is nobody else in it.',
    '$1 está en el juego o estuvo: un corredor de cortesía no es nadie más en él.',
  ],
  [
    '$1 has run for the other of pitcher and catcher already.',
    '$1 ya corrió por el otro de lanzador y receptor.',
  ],
  ['There are no courtesy runners in this league.', 'En esta liga no hay corredores de cortesía.'],
  ['A courtesy runner comes in alone.', 'Un corredor de cortesía entra solo.'],
  [
    '$1 runs for another in this half-inning, and can come in after it.',
    '$1 corre por otro en esta media entrada y puede entrar después.',
  ],
  [
    'The game ends with the winning run: nobody scores after it.',
    'El juego termina con la carrera ganadora: después no anota nadie.',
  ],
  [
    'The game ends with the winning run: the hit is worth no more bases than that runner advanced.',
    'El juego termina con la carrera ganadora: el hit no vale más bases que las que avanzó ese corredor.',
  ],
  ['its half-inning is over or has not begun', 'su media entrada ya terminó o aún no empieza'],
  ['another man is at bat', 'otro hombre está al bate'],
  ['its runner is not there', 'su corredor no está ahí'],
  ['nobody can be bunted over', 'no hay a quién hacer avanzar con un toque'],
  ['the game would be over before it', 'el juego habría terminado antes'],
  ['Play $1 would need dice that were never rolled.', 'La jugada $1 necesitaría dados que nunca se tiraron.'],
];

/** The pitchers of record. */
const RULINGS: readonly Row[] = [
  ['$1 has not pitched in this game.', '$1 no ha lanzado en este juego.'],
  [
    'Win and save go to pitchers of the side that has won, the loss to one of the other.',
    'La victoria y el salvado son de lanzadores del equipo que ganó; la derrota, de uno del otro.',
  ],
  [
    "The win is $1's, who was the pitcher of record (OBR 9.17(a)).",
    'La victoria es de $1, que era el lanzador con derecho a decisión (OBR 9.17(a)).',
  ],
  [
    '$1 has not pitched the innings that a starter needs for a win (OBR 9.17(b)).',
    '$1 no lanzó las entradas que un abridor necesita para ganar (OBR 9.17(b)).',
  ],
  [
    "The win is $1's, who was the pitcher of record, or goes to a reliever after him (OBR 9.17(c)).",
    'La victoria es de $1, que era el lanzador con derecho a decisión, o de un relevista posterior (OBR 9.17(c)).',
  ],
  [
    "The loss is $1's, who is charged with the run that decided the game (OBR 9.17(d)).",
    'La derrota es de $1, a quien se carga la carrera que decidió el juego (OBR 9.17(d)).',
  ],
  [
    '$1 cannot have both the win and the save (OBR 9.19(b)).',
    '$1 no puede llevarse la victoria y el salvado (OBR 9.19(b)).',
  ],
  ['$1 has not done what a save asks for (OBR 9.19).', '$1 no cumplió lo que pide un salvado (OBR 9.19).'],
  [
    'A game without a winner has no pitchers of record.',
    'Un juego sin ganador no tiene lanzadores con decisión.',
  ],
];

/** Games to be made, and who may do what. */
const GAMES: readonly Row[] = [
  ['The record of this game is damaged, and the game is set aside: $1.', 'Causa: $1.'],
  ['The invitation is for the other side.', 'La invitación es para el otro equipo.'],
  [
    'No side of this game is managed by the computer.',
    'La computadora no dirige ningún equipo de este juego.',
  ],
  [
    'Only a game that is scored without dice can be called.',
    'Solo un juego que se anota sin dados se puede dar por terminado.',
  ],
  ['This game is only scored: there are no dice.', 'Este juego solo se anota: no hay dados.'],
  [
    'A completed game is sealed: only a league admin can reopen it.',
    'Un juego terminado queda sellado: solo puede reabrirlo quien administra la liga.',
  ],
  ['Only a league admin makes announcements.', 'Los anuncios los hace quien administra la liga.'],
  [
    'A league admin acts for a side only in games that they have no part in.',
    'Quien administra la liga actúa por un equipo solo en juegos en los que no participa.',
  ],
  [
    'You watch this game as a league admin: switch to acting for a side first.',
    'Ves este juego como administrador de la liga: primero elige por qué equipo actúas.',
  ],
  ['That is for a league admin to do.', 'Eso le toca a quien administra la liga.'],
  ['Only the managers of this game can do that.', 'Solo los mánagers de este juego pueden hacerlo.'],
  [
    'Nobody manages $1 yet; choose the computer for it.',
    'Nadie dirige todavía a $1; elige la computadora para ese equipo.',
  ],
  [
    'Nobody manages $1 yet: an admin names somebody in the league’s office.',
    'Nadie dirige todavía a $1: quien administra nombra a alguien en la oficina de la liga.',
  ],
  ['$1 is managed by somebody else.', 'A $1 lo dirige otra persona.'],
  [
    'In a ranked game the computer manages $1 only where its own manager says so.',
    'En un juego oficial la computadora dirige a $1 solo si lo dice su propio mánager.',
  ],
  [
    '$1 and $2 are managed by the same person: that is no ranked game.',
    'A $1 y $2 los dirige la misma persona: así no hay juego oficial.',
  ],
  ['There is no team $1 in $2.', 'En $2 no hay ningún equipo $1.'],
  [
    'Choose a person or the computer for a side, not both.',
    'Para un equipo elige a una persona o a la computadora, no las dos cosas.',
  ],
  ['A team cannot play itself.', 'Un equipo no puede jugar contra sí mismo.'],
  [
    'Choose a team that you manage, or let the computer manage both.',
    'Elige un equipo que dirijas, o deja que la computadora dirija a los dos.',
  ],
  [
    'A ranked game of this league is one of its schedule; choose it there.',
    'Un juego oficial de esta liga es uno de su calendario; elígelo allí.',
  ],
  [
    'In a game of the schedule only a league admin lets the computer manage.',
    'En un juego del calendario solo quien administra la liga deja dirigir a la computadora.',
  ],
  ['The schedule has no game $1.', 'El calendario no tiene el juego $1.'],
  ['The schedule has other teams in this game.', 'El calendario tiene otros equipos en este juego.'],
];

/** What was done too often. */
const LIMITS: readonly Row[] = [
  [
    'You have started $1 games that are not over, as many as one person may: end one of them first.',
    'Ya empezaste $1 juegos que no han terminado, tantos como puede una persona: termina uno de ellos primero.',
  ],
  [
    '$1 takes part in $2 games that are not over, as many as a team may: end one of them first.',
    '$1 participa en $2 juegos que no han terminado, tantos como puede un equipo: terminen uno de ellos primero.',
  ],
  [
    'You have started as many games as one person may in an hour: try again in $1 min.',
    'Ya empezaste tantos juegos como puede una persona en una hora: prueba de nuevo en $1 min.',
  ],
  [
    'As many games have been started for $1 as may be in an hour: try again in $2 min.',
    'Ya se empezaron para $1 tantos juegos como se puede en una hora: prueba de nuevo en $2 min.',
  ],
  [
    'You have sent as many invitations as one person may in an hour: try again in $1 min.',
    'Ya enviaste tantas invitaciones como puede una persona en una hora: prueba de nuevo en $1 min.',
  ],
  [
    '$1 has been invited as often as a team may be in an hour: try again in $2 min.',
    '$1 ya recibió tantas invitaciones como puede un equipo en una hora: prueba de nuevo en $2 min.',
  ],
  [
    'You have made as many announcements as one person may in an hour: try again in $1 min.',
    'Ya hiciste tantos anuncios como puede una persona en una hora: prueba de nuevo en $1 min.',
  ],
  [
    'As many announcements have been made at games of $1 as may be in an hour: try again in $2 min.',
    'En juegos de $1 ya se hicieron tantos anuncios como se puede en una hora: prueba de nuevo en $2 min.',
  ],
  [
    'You have asked the other manager as often as one person may in an hour: try again in $1 min.',
    'Ya le pediste algo al otro mánager tantas veces como puede una persona en una hora: prueba de nuevo en $1 min.',
  ],
  [
    '$1 has asked the other manager as often as a team may in an hour: try again in $2 min.',
    '$1 ya le pidió algo al otro mánager tantas veces como puede un equipo en una hora: prueba de nuevo en $2 min.',
  ],
];

/** What a league's admins do in its office. */
const OFFICE: readonly Row[] = [
  ['A player misses 1 to $1 games.', 'Un jugador se pierde de 1 a $1 juegos.'],
  ['That player is not on the list of the injured.', 'Ese jugador no está en la lista de lesionados.'],
  [
    'That game waits for nobody who could be reminded.',
    'Ese juego no espera a nadie a quien se pueda recordar.',
  ],
  [
    'Whoever that game waits for has been reminded within the hour.',
    'A quien espera ese juego ya se le recordó hace menos de una hora.',
  ],
  ['Only an admin of this league may do that.', 'Eso solo puede hacerlo quien administra esta liga.'],
  [
    'You ended this game: the other manager, or a league admin, confirms it.',
    'Tú terminaste este juego: lo confirma el otro mánager, o quien administra la liga.',
  ],
  [
    'The league has no chart of rest yet: bring it in with league.json.',
    'La liga todavía no tiene tabla de descanso: tráela con league.json.',
  ],
  [
    'The league has no chart of injuries yet: bring it in with league.json.',
    'La liga todavía no tiene tabla de lesiones: tráela con league.json.',
  ],
  ['There is no team $1.', 'No hay ningún equipo $1.'],
];

/** Sentences with others inside. */
const NESTED: readonly Row[] = [
  ['Play $1 no longer fits: $2.', 'La jugada $1 ya no encaja: &2.'],
  ['Play $1 cannot be that: $2.', 'La jugada $1 no puede ser eso: &2.'],
  [
    'The substitution after play $1 no longer fits: $2',
    'El cambio después de la jugada $1 ya no encaja: &2.',
  ],
  ['its entry no longer holds ($1)', 'lo anotado ya no cuadra (&1)'],
];

const ROWS: readonly Row[] = [
  ...NESTED,
  ...LINEUPS,
  ...USE,
  ...DECISIONS,
  ...PLAYS,
  ...RULINGS,
  ...GAMES,
  ...LIMITS,
  ...OFFICE,
  ...SERVERS,
];

const patternOf = (english: string): RegExp => {
  const exact = english.replace(/[.?()]/g, String.raw`\$&`);
  return new RegExp(`^${exact.replace(/\$\d/g, '(.+?)')}$`);
};

const rowOf = (message: string): { readonly spanish: string; readonly parts: readonly string[] } | null => {
  for (const [english, spanish] of ROWS) {
    const found = patternOf(english).exec(message);
    if (found) return { spanish, parts: found.slice(1) };
  }
  return null;
};

const partIn = (mark: string, part: string): string | null => {
  if (mark === '$') return part;
  return mark === '%' ? (INSIDE[part] ?? null) : clause(part);
};

/** A Spanish sentence with its parts put in; null when one of them has no Spanish. */
const filled = (spanish: string, parts: readonly string[]): string | null => {
  let complete = true;
  const text = spanish.replace(/([$%&])(\d)/g, (_whole, mark: string, n: string) => {
    const put = partIn(mark, parts[Number(n) - 1] ?? '');
    complete &&= put !== null;
    return put ?? '';
  });
  return complete ? text : null;
};

/** A sentence as it stands behind a colon: a name that begins it keeps its capital. */
const clause = (message: string): string | null => {
  const row = rowOf(message);
  return (
    row && filled(row.spanish.charAt(0).toLowerCase() + row.spanish.slice(1).replace(/\.$/, ''), row.parts)
  );
};

/** What the engine says in English of what exactly is wrong, in Spanish; null when it knows no translation. */
export const inSpanish = (message: string): string | null => {
  const sentences = message.split(/(?<=\.) /);
  const each = sentences.length > 1 ? sentences.map(sentenceInSpanish) : [];
  if (each.length > 0 && each.every((sentence) => sentence !== null)) return each.join(' ');
  return sentenceInSpanish(message);
};

const sentenceInSpanish = (message: string): string | null => {
  const row = rowOf(message);
  return row && filled(row.spanish, row.parts);
};
