import type * as en from '../en/help.ts';
import type { Words } from '../shape.ts';

export const HELP_WORDS: Words<typeof en.HELP_WORDS> = {
  firstSteps: [
    '**Béisbol con cartas y dados.** Primeros pasos:',
    '1. `/juego iniciar` inicia un juego, contra una persona o contra la computadora.',
    '2. El otro mánager acepta con el botón; después cada lado tiene su alineación: `/alineación auto` toma una recomendada.',
    '3. El juego tiene un hilo, y su mensaje los botones: **tirar** los dados, y luego **reportar** lo que dice la carta impresa, o dejar que se lea la digital.',
    '4. Antes de los dados puedes fijar `/defensa` y `/ofensiva`, o hacer un cambio: `/cambio bateador`, `/cambio lanzador`.',
    '5. `/marcador` y `/boxscore` muestran cómo va; `/enlace` abre la hoja de anotación en la web.',
    'Elige un tema para ver sus comandos, o lo que significan los dados y las tarjetas; `/ayuda` con `comando` o `tema` habla de uno.',
  ].join('\n'),
  glossary: (topic) => `Glosario: ${topic}`,
  pickTerm: '¿Qué palabra?',
  ruleBook: (section) => `Reglamento, sección ${section}`,
  see: (names) => `Ver: ${names}`,
  pickTopic: '¿Qué quieres saber?',
  topics: {
    game: 'Iniciar, parar y encontrar juegos',
    at_bat: 'Un turno: dados, cartas, decisiones',
    changes: 'Cambios, deshacer y correcciones',
    looking: 'Mirar y seguir un juego',
    league: 'La liga y sus tablas',
    dice: 'Dados libres',
    settings: 'Ajustes y esta ayuda',
  },
};
