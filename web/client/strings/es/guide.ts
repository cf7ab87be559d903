import type * as en from '../en/guide.ts';
import type { Words } from '../words.ts';

export const GUIDE_WORDS: Words<typeof en.GUIDE_WORDS> = {
  glossary: 'Glosario: lo que significan dados y tarjetas',
  find: 'Una palabra, o un código de una tarjeta',
  found: (n) => (n === 1 ? '1 entrada' : `${n} entradas`),
  none: 'El glosario no tiene nada con ese nombre.',
  hint: 'Pista',
  gotIt: 'Entendido',
  noMore: 'No más pistas',
};

export const HINT_WORDS: Words<typeof en.HINT_WORDS> = {
  roll: [
    'Tira los dados.',
    'El dado suelto elige la tarjeta y su columna: de 1 a 3 la del bateador, de 4 a 6 la del lanzador. Los otros dos juntos son la fila.',
  ],
  printed: [
    'Luego lee la tarjeta.',
    'Mira la columna y la fila que dicen los dados. Si la fila tiene dos resultados, vale el de los números que incluyen el dado de caos. Toca lo que dice.',
  ],
  offense: [
    'Hay un corredor.',
    'Antes de los dados puedes robar, tocar o hacer bateo y corrido. Si no cambias nada, el bateador hace swing.',
  ],
  defense: [
    'Hay un corredor.',
    'Antes de los dados puedes meter a los fildeadores, retener a un corredor o dar la base. Si no cambias nada, todos juegan normal.',
  ],
  send: [
    '¿Lo mandas?',
    'El porcentaje es su probabilidad de llegar a salvo; las cifras de detrás, lo que cada final hace a tu probabilidad de ganar.',
  ],
  throw: ['¿Tiras?', 'Si tiras, puede ser out; si cedes, tiene la base pero nadie más avanza.'],
  target: ['¿A cuál?', 'Corren dos y hay un tiro: el elegido puede ser out, el otro queda a salvo.'],
  x_check: [
    'Una prueba de fildeo.',
    'La tabla se lee por el alcance del fildeador, la columna marcada; su índice de error dice si falla.',
  ],
  computer: ['Batea la computadora.', 'Tira sola. Puedes hacer que espere mientras piensas o haces cambios.'],
};
