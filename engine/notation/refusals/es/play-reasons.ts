import type { Outcome } from '../../../model/outcomes.ts';
import type { Question } from '../../../model/questions.ts';
import type { ManOfPlay, ReasonParams } from '../../../model/reasons.ts';
import { OUTCOME_WORDS } from '../../es/outcomes.ts';
import { capital, type ReasonWords } from '../reason-words.ts';

const BASES = ['primera', 'segunda', 'tercera', 'home'];
const MEN = ['el bateador', 'el corredor de primera', 'el corredor de segunda', 'el corredor de tercera'];
const QUESTIONS: Readonly<Record<Question['kind'], string>> = {
  send: 'el envío del corredor',
  throw: 'el tiro',
  target: 'el corredor al que se tira',
  verdict: 'el fallo de la jugada',
  x_check: 'la prueba de fildeo',
  injury: 'la lesión del lanzador',
};

const man = (of: ManOfPlay): string => MEN[of] ?? '';
const theMan = (of: ManOfPlay): string => capital(man(of));
const base = (number: number): string => BASES[number - 1] ?? '';
const name = (outcome: Outcome): string => OUTCOME_WORDS[outcome];

type Place = ReasonParams['needs_rest']['place'];

/** "semana 3, juego 2", hasta donde se sabe. */
const placeIn = ({ week, game }: Place): string =>
  [week === null ? [] : `semana ${week}`, game === null ? [] : `juego ${game}`].flat().join(', ');

/** What is wrong with lineups, changes, decisions and plays, in Spanish. */
export const PLAY_REASONS = {
  card_not_legal: ({ player, cardset }) =>
    `La tarjeta de ${player} es de ${cardset}, que no vale en este juego.`,
  not_a_pitcher: ({ player }) => `${player} no es lanzador.`,
  does_not_play: ({ player, position }) => `${player} no juega en ${position}.`,
  not_on_roster: ({ player_id }) => `${player_id} no está en la plantilla.`,
  twice_in_lineup: ({ player }) => `${player} está dos veces en la alineación.`,
  pitches_and_plays: ({ player, position }) => `${player} no puede lanzar y jugar en ${position} a la vez.`,
  two_at_position: ({ position }) => `Hay dos jugadores en ${position}.`,
  needs_position: ({ player }) => `${player} necesita una posición.`,
  pitcher_must_bat: () => 'En esta liga batea el lanzador: dale un turno en el orden al bate.',
  hitter_bats_for_pitcher: () => 'En esta liga un bateador designado batea por el lanzador.',
  one_at_position: ({ position }) => `Tiene que haber exactamente un jugador en ${position}.`,
  has_left_game: ({ player }) => `${player} ya salió del juego y no puede volver.`,
  pitched_before: ({ player }) => `${player} fue relevado en la lomita y no puede volver a lanzar.`,
  batted_before: ({ player }) => `${player} fue sustituido como bateador y no puede volver a batear.`,
  no_slot_for_position: ({ position }) => `No hay turno al bate para ${position}: di a quién reemplaza.`,
  pinch_hitter_not_due: () => 'Un bateador emergente entra por el bateador de turno.',
  pinch_runner_not_on_base: () => 'Un corredor emergente entra por un corredor en base.',
  not_while_batting: () =>
    'Al bate entran bateadores y corredores emergentes; los fildeadores y los lanzadores, cuando el equipo sale al campo.',
  designated_hitter_lost: () => 'El bateador designado se perdió para el resto del juego.',
  pitcher_has_no_slot: () =>
    'El lanzador no tiene turno al bate mientras un bateador designado batea por él.',
  pitcher_needs_slot: () =>
    'Sin bateador designado tiene que batear el lanzador: dale el turno del jugador reemplazado.',
  nothing_changes: () => 'Así no cambia nada.',
  leaver_not_in_lineup: () => 'Quien tendría que salir no está en la alineación.',
  position_open: ({ position }) => `Nadie juega en ${position}: primero da una posición a cada uno.`,
  pitcher_hurt: ({ player }) => `${player} está lesionado: primero trae a otro lanzador.`,
  batter_hurt: ({ player }) => `${player} está lesionado: primero manda a un bateador emergente.`,
  player_hurt: ({ player }) => `${player} está lesionado: primero trae a otro.`,
  courtesy_not_on_base: () => 'Un corredor de cortesía entra por un hombre en base.',
  courtesy_not_for_him: () => 'Un corredor de cortesía corre por el lanzador o el receptor.',
  courtesy_man_used: ({ player }) =>
    `${player} está en el juego o estuvo: un corredor de cortesía no es nadie más en él.`,
  courtesy_for_the_other: ({ player }) => `${player} ya corrió por el otro de lanzador y receptor.`,
  no_courtesy_runners: () => 'En esta liga no hay corredores de cortesía.',
  courtesy_alone: () => 'Un corredor de cortesía entra solo.',
  runs_for_another: ({ player }) => `${player} corre por otro en esta media entrada y puede entrar después.`,

  needs_rest: ({ player, outs, place, opponent, games }) =>
    `${player} sacó ${outs} outs (${[placeIn(place), opponent].filter(Boolean).join(', ')}); juegos de descanso que le faltan: ${games}.`,
  is_injured: ({ player, games, returns }) =>
    `${player} está lesionado; juegos que aún se pierde: ${games}${returns ? ` (vuelve: ${placeIn(returns)})` : ''}.`,
  no_at_bats_left: ({ player }) => `A ${player} no le quedan turnos al bate esta temporada.`,
  no_innings_left: ({ player }) => `A ${player} no le quedan entradas esta temporada.`,
  no_starts_left: ({ player }) => `A ${player} no le quedan aperturas esta temporada.`,

  bunt_without_runner: () => 'Para tocar la bola hace falta un corredor en base.',
  bunt_with_two_out: () => 'Con dos outs no se puede tocar la bola.',
  squeeze_without_runner: () => 'Para el toque suicida hace falta un corredor en tercera.',
  squeeze_with_two_out: () => 'Con dos outs no hay toque suicida.',
  hit_and_run_without_runner: () =>
    'Para el bateo y corrido hace falta un corredor en primera y nadie más en base.',
  steal_not_on: () => 'Solo en un robo se dicen bases que robar.',
  nobody_to_hold: ({ base }) => `No hay nadie en la base ${base} a quien retener.`,
  base_to_steal_missing: () => 'Falta decir qué base se roba: 2, 3 o 4.',
  nobody_to_steal: ({ base: to }) => `No hay nadie en ${base(to - 1)} que pueda robar ${base(to)}.`,
  runner_ahead_stays: ({ base: at }) =>
    `El corredor de delante está en ${base(at)}; también tiene que salir.`,
  other_answer_asked: ({ asked, given }) => `La jugada pide ${QUESTIONS[asked]}, no ${QUESTIONS[given]}.`,
  throw_at_a_runner: () => 'Hay que tirar a uno de los dos que corren.',
  not_in_chart_row: ({ d20, codes }) => `Con ${d20} la tabla da uno de estos: ${codes.join(', ')}.`,
  error_not_on_chart: ({ total, bases }) =>
    `Con ${total} no hay en la tabla un error de tantas bases (${bases}).`,

  not_from_dice: ({ outcome }) => `De estos dados no puede salir ${name(outcome)}.`,
  not_from_dice_of_play: ({ outcome, play }) =>
    `De los dados de la jugada ${play} no puede salir ${name(outcome)}.`,
  dice_are_check: ({ outcome }) => `Estos dados son una prueba: ${name(outcome)}.`,
  dice_and_card_say: ({ outcome, location }) =>
    `Los dados y la tarjeta dicen ${name(outcome)}${location ? ` (${location})` : ''}.`,
  engine_reads_cards: () => 'Aquí deciden los dados y las tarjetas: pide el resultado.',
  goes_elsewhere: ({ outcome, locations }) =>
    `${name(outcome)}: la bola va a uno de estos lugares: ${locations.join(', ')}.`,
  has_no_location: ({ outcome }) => `${name(outcome)}: ese resultado no lleva lugar.`,
  location_missing: ({ locations }) => `Falta decir adónde fue la bola: ${locations.join(', ')}.`,
  whereabouts_missing: () => 'Di adónde fue cada uno.',
  only_played_elsewhere: () => 'Solo un juego que se jugó en otra parte se corrige antes de una jugada.',
  way_missing: (of) => `Falta decir adónde fue ${man(of.man)}.`,
  said_twice: (of) => `Se dice dos veces adónde fue ${man(of.man)}.`,
  not_on_base: (of) => `No está en base ${man(of.man)}.`,
  batter_cannot_stay: () => 'Con este resultado el bateador no sigue al bate.',
  batter_reaches_first: () => 'Con este resultado el bateador llega a primera: di en qué base fue el out.',
  batter_short_of_hit: () => 'El bateador llega a la base que vale el hit, o es out.',
  batter_stays: () => 'Con este resultado el bateador sigue al bate.',
  must_move: (of) => `${theMan(of.man)} está forzado a avanzar.`,
  cannot_go_back: (of) => `${theMan(of.man)} no puede retroceder.`,
  base_taken_twice: ({ base }) => `No puede haber dos hombres en la misma base (${base}).`,
  cannot_pass: (of) => `${theMan(of.man)} no puede adelantarse al corredor de delante.`,
  too_many_outs: ({ left }) => `Son demasiados outs: ahora el máximo es ${left}.`,
  put_out_but_not_out: (of) => `${theMan(of.man)} consta como out, pero no lo es.`,
  put_out_twice: (of) => `${theMan(of.man)} consta como out dos veces.`,
  no_run_on_force: () =>
    'No entra ninguna carrera si el tercer out es forzado o es el del bateador en primera.',
  no_hit_on_force: () =>
    'No hay hit si el último out es forzado o es el del bateador antes de primera: anota una jugada de selección, o di en qué base fue el out.',
  obstructor_missing: () => 'Di qué fildeador obstruyó al bateador: el error es suyo.',
  proper_batter_is_out: () => 'Quien debía batear es out; si nadie lo vio a tiempo, di quién bateó.',
  advances_annulled: () => 'Ningún corredor avanza con una bola bateada fuera de turno: la jugada se anula.',
  nobody_bats: () => 'Con este resultado no batea nadie.',
  batter_on_base: ({ player }) => `${player} está en base y no batea.`,
  nobody_scores_after_winning_run: () => 'El juego termina con la carrera ganadora: después no anota nadie.',
  hit_longer_than_winning_run: () =>
    'El juego termina con la carrera ganadora: el hit no vale más bases que las que avanzó ese corredor.',
  no_dice_in_game: () => 'Este juego solo se anota: no hay dados.',
  finish_play_first: () => 'Los dados están sobre la mesa: primero termina la jugada en curso.',
  too_late_for_decision: () => 'Demasiado tarde: los dados están sobre la mesa.',
  no_play_numbered: ({ play }) => `No existe la jugada ${play}.`,

  half_not_here: () => 'su media entrada ya terminó o aún no empieza.',
  another_at_bat: () => 'otro hombre está al bate.',
  runner_not_there: () => 'su corredor no está ahí.',
  nobody_to_bunt_over: () => 'no hay a quién hacer avanzar con un toque.',
  game_over_before: () => 'el juego habría terminado antes.',

  dice_never_rolled: ({ play }) => `La jugada ${play} necesitaría dados que nunca se tiraron.`,
  has_not_pitched: ({ player }) => `${player} no ha lanzado en este juego.`,
  pitchers_of_wrong_sides: () =>
    'La victoria y el salvado son de lanzadores del equipo que ganó; la derrota, de uno del otro.',
  win_of_record: ({ player }) =>
    `La victoria es de ${player}, que era el lanzador con derecho a decisión (OBR 9.17(a)).`,
  starter_short_of_innings: ({ player }) =>
    `${player} no lanzó las entradas que un abridor necesita para ganar (OBR 9.17(b)).`,
  win_of_record_or_later: ({ player }) =>
    `La victoria es de ${player}, que era el lanzador con derecho a decisión, o de un relevista posterior (OBR 9.17(c)).`,
  loss_of_record: ({ player }) =>
    `La derrota es de ${player}, a quien se carga la carrera que decidió el juego (OBR 9.17(d)).`,
  win_and_save: ({ player }) => `${player} no puede llevarse la victoria y el salvado (OBR 9.19(b)).`,
  save_not_earned: ({ player }) => `${player} no cumplió lo que pide un salvado (OBR 9.19).`,
  nobody_has_won: () => 'Un juego sin ganador no tiene lanzadores con decisión.',
} as const satisfies Partial<ReasonWords>;
