import type { Words } from '../shape.ts';
import type { LIVE_WORDS as ENGLISH } from '../en/live.ts';

/** A game as it is told while it goes on: its message, its thread, the turn clock, its end. */
export const LIVE_WORDS: Words<typeof ENGLISH> = {
  rolledForTeam: (team) => `⏰ Se acabó el tiempo de ${team}: se lanzaron los dados.`,
  readForTeam: (team) => `⏰ Se acabó el tiempo de ${team}: se leyó la tarjeta.`,
  defenseForTeam: (team) => `⏰ Se acabó el tiempo de ${team}: la defensa juega en su profundidad normal.`,
  offenseForTeam: (team) => `⏰ Se acabó el tiempo de ${team}: el bateador hace swing.`,
  answeredForTeam: (team) => `⏰ Se acabó el tiempo de ${team}: la pregunta se responde como está.`,
  adminsNeeded: (people) => `${people}, el reloj detuvo este juego: \`/juego reanudar\` lo reanuda.`,
  answerWanted: (people) => `${people}, ¿está de acuerdo?`,
  reminder: (wait, unix) => `⏰ ${wait} El reloj se acaba <t:${unix}:R>.`,
  inThread: (names, url) => `🧵 **${names}** se juega en este hilo. ${url}`,
  noThread: (names, why, url) =>
    `⚠️ **${names}** se juega en este canal: ${why}. Se intentará abrir un hilo de nuevo en cada media entrada. ${url}`,
  threadsFull: 'este servidor tiene tantos hilos activos como permite Discord',
  threadsForbidden:
    'aquí no puedo abrir hilos o escribir en ellos («Crear hilos públicos», «Enviar mensajes en hilos»)',
  privateForbidden: 'aquí no puedo abrir hilos privados, o alguien que juega no ve este canal',
  threadRefused: (said) => `Discord rechazó un hilo («${said}»)`,
  threadLocked: 'su hilo fue bloqueado',
  threadGone: 'su hilo fue eliminado',
  playedOn: (channelId, names, url) => `Ya no puedo publicar en <#${channelId}>. ${names} sigue aquí: ${url}`,
  scorebugBelow: (link, url) => `⬇️ [El marcador](${link}) está más abajo. ${url}`,
  unreachable: (channelId, names) =>
    `Desde hace un día no puedo publicar en <#${channelId}>, que sigue ${names}. Se contará ahí de nuevo en cuanto pueda.`,
  movedToThread: (threadId, names, url) => `🧵 **${names}** sigue en <#${threadId}>. ${url}`,
  dropped: (channelId, names) =>
    `Ya no puedo publicar en <#${channelId}>, así que ya no sigue ${names}. \`/seguir\` lo retoma donde pueda publicar.`,
  topPlays: 'Mejores jugadas',
  topPlay: (number, percent, team, told) => `${number}. +${percent}% ${team}: ${told}`,
  winner: (name) => `G: **${name}**`,
  loser: (name) => `P: **${name}**`,
  save: (name) => `S: **${name}**`,
  scorecard: 'Hoja de anotación',
  report: 'Resultado',
  undo: 'Deshacer',
  hits: 'Hit…',
  others: 'En base, fildeo, otros…',
  pickOutcome: '¿Qué dice la tarjeta?',
  write: 'Escribir la jugada',
  writeTitle: 'La jugada como la escribe el anotador',
  writeOutcome: 'Lo que dice la tarjeta',
  writeOutcomeHint: 'Sencillo, Base por bolas, Rodado A…',
  writePlace: 'Adónde fue la bola (SS, LF…)',
  writePlay: 'Adónde fue cada uno',
  nothingToUndo: 'Todavía no hay nada que deshacer.',
  sureUndo: (play, told, gone) => `¿Deshacer la jugada ${play} (${gone})? ${told}`,
  adminsAsked: (people) => `${people}, esto lo contesta alguien que administra la liga.`,
  takeBack: 'Deshacer',
  mentioned: (userId, content) => `<@${userId}> ${content}`,
};
