import type { GlossaryWords } from '../glossary.ts';

/** The glossary in Spanish. */
export const GLOSSARY: GlossaryWords = {
  topics: {
    dice: 'Los dados y cómo se lee una tarjeta',
    outs: 'Outs en una tarjeta',
    on_base: 'Hits, bases y pruebas en una tarjeta',
    ratings: 'Calificaciones de bateadores y lanzadores',
    fielding: 'El fildeo y sus tablas',
    decisions: 'Decisiones y táctica',
    figures: 'Cifras y estadísticas',
  },
  terms: {
    card_dice: {
      name: 'Los dados de la tarjeta',
      text: 'Tres dados de seis. El suelto elige la tarjeta y su columna; la suma de los otros dos, la fila.',
    },
    column: {
      name: 'Columna',
      text: 'El dado suelto: de 1 a 3 es una columna de la tarjeta del bateador, de 4 a 6 una de la del lanzador.',
    },
    row: {
      name: 'Fila',
      text: 'La suma de los otros dos dados, de 2 a 12. El 7 sale seis veces más que el 2 o el 12.',
    },
    split_row: {
      name: 'Fila dividida',
      text: 'Una fila impresa puede tener dos resultados con números al lado, como sencillo 1-7 y línea 8-20: el dado de caos dice cuál vale.',
    },
    chances: {
      name: 'Casillas de 108',
      text: 'Una tarjeta digital reparte 108 casillas iguales entre sus resultados: 3 columnas de 36 pares de dados. Nueve casillas de una tarjeta son un turno de cada 24, pues cada tarjeta se lee la mitad de las veces.',
    },
    chaos_die: {
      name: 'Dado de caos',
      text: 'Un d20 de cada tirada. Decide las filas divididas de las tarjetas impresas; con un corredor, un 1 es prueba de lanzamiento desviado y un 2 de bola pasada.',
    },
    resolution_die: {
      name: 'Dado de resolución',
      text: 'Un d20 de cada tirada. Dice adónde va la bola si la tarjeta no lo dice, y decide pruebas y robos.',
    },
    split_die: {
      name: 'Dado de división',
      text: 'Un d20 de cada tirada. Decide una casilla de una tarjeta digital que comparten varios resultados.',
    },
    hit_location: {
      name: 'Lugar de la bola',
      text: 'El fildeador al que va la bola, según la tarjeta o el dado de resolución. De él dependen dobles matanzas, brazos y alcance.',
    },
    jump_dice: {
      name: 'Dados de la salida',
      text: 'Los dados de un robo: un d20 para revirada y balk, dos dados para la salida y un d20 que decide.',
    },
    fielding_dice: {
      name: 'Dados de fildeo',
      text: 'Los dados de una prueba de fildeo: un d20 que se lee en la tabla de alcance, tres dados de seis en la de errores y, a veces, una jugada rara.',
    },
    checked_dice: {
      name: 'Dados que se pueden comprobar',
      text: 'La semilla de todos los dados queda fijada antes de la primera tirada y se muestra tras la última: cualquiera puede calcularlas de nuevo.',
    },
    strikeout: { name: 'Ponche', text: 'El bateador es out y nadie se mueve.' },
    popout: { name: 'Globo', text: 'El bateador es out en un elevado corto y nadie se mueve.' },
    lineout: {
      name: 'Línea de out',
      text: 'El bateador es out de línea y nadie se mueve. Con bateo y corrido, el corredor también es out.',
    },
    groundball_a: {
      name: 'Rodado A',
      text: 'El rodado más fuerte: con corredor en primera y menos de dos outs, la doble matanza.',
    },
    groundball_b: {
      name: 'Rodado B',
      text: 'Un rodado medio: con corredor en primera, ese corredor es out en segunda y el bateador queda a salvo.',
    },
    groundball_c: {
      name: 'Rodado C',
      text: 'Un rodado lento: el bateador es out y todos avanzan una base, salvo con el cuadro adentro.',
    },
    flyout_a: {
      name: 'Elevado A, largo',
      text: 'El bateador es out y todos los corredores avanzan una base tras la atrapada.',
    },
    flyout_b: {
      name: 'Elevado B, medio',
      text: 'El bateador es out, anota el de tercera y el de segunda puede ser mandado a tercera.',
    },
    flyout_bq: {
      name: 'Elevado B?, en duda',
      text: 'El bateador es out. El de tercera anota solo si se le manda y le gana al tiro.',
    },
    flyout_c: { name: 'Elevado C, corto', text: 'El bateador es out y nadie se mueve.' },
    single_1: { name: 'Sencillo, una estrella', text: 'Un sencillo en el que todos avanzan una base.' },
    single_2: { name: 'Sencillo, dos estrellas', text: 'Un sencillo en el que todos avanzan dos bases.' },
    single_uncapped: {
      name: 'Sencillo sin tope',
      text: 'Un sencillo en el que los corredores avanzan una base y pueden ser mandados por otra.',
    },
    double_2: { name: 'Doble, dos estrellas', text: 'Un doble en el que todos avanzan dos bases.' },
    double_3: { name: 'Doble, tres estrellas', text: 'Un doble en el que anotan todos los corredores.' },
    double_uncapped: {
      name: 'Doble sin tope',
      text: 'Un doble en el que los corredores avanzan dos bases, y el de primera puede ser mandado a home.',
    },
    triple: { name: 'Triple', text: 'El bateador llega a tercera y anotan todos los corredores.' },
    homerun: { name: 'Jonrón', text: 'Anotan el bateador y todos los corredores.' },
    walk: {
      name: 'Base por bolas',
      text: 'El bateador va a primera; solo se mueven los corredores forzados.',
    },
    hit_by_pitch: {
      name: 'Golpeado',
      text: 'El bateador va a primera; solo se mueven los corredores forzados.',
    },
    ballpark: {
      name: 'Prueba del parque',
      text: 'Un jonrón o sencillo que depende del parque: con un d20 igual o menor que el número del parque vale; si no, es elevado al central o línea de out.',
    },
    x_check: {
      name: 'Prueba de fildeo',
      text: 'La jugada depende del fildeador: los dados se leen en las tablas por su alcance y su índice de error.',
    },
    wild_pitch: {
      name: 'Lanzamiento desviado',
      text: 'Todos los corredores avanzan una base y sigue el mismo bateador. Se prueba con un 1 en el dado de caos: dado de resolución igual o menor que el número del lanzador.',
    },
    passed_ball: {
      name: 'Bola pasada',
      text: 'Todos los corredores avanzan una base y sigue el mismo bateador. Se prueba con un 2 en el dado de caos: dado de resolución igual o menor que el número del receptor.',
    },
    balk: { name: 'Balk', text: 'Una falta del lanzador con corredores: todos avanzan una base.' },
    double_play: {
      name: 'Doble matanza',
      text: 'Dos outs con una bola. GIDP en un box score es el bateador que conectó el rodado.',
    },
    sacrifice_fly: {
      name: 'Elevado de sacrificio',
      text: 'Un elevado atrapado en el que anota un corredor con menos de dos outs: no es turno oficial y da una impulsada.',
    },
    fielders_choice: {
      name: 'Jugada de selección',
      text: 'El bateador llega porque la defensa saca a otro corredor: no es hit.',
    },
    hands: {
      name: 'Manos',
      text: 'Zurdo, derecho o ambidiestro. Una tarjeta digital tiene un lado contra zurdos y otro contra derechos; el ambidiestro batea del lado contrario a la mano del lanzador.',
    },
    speed: {
      name: 'Velocidad',
      text: 'El número de un corredor, de 8 a 17, cuando busca otra base: a salvo con un d20 igual o menor, cambiado por el brazo.',
    },
    steal_numbers: {
      name: 'Números de robo',
      text: 'Dos números de un corredor: el alto vale con buena salida, el bajo sin ella. Los cambian la retención del lanzador y el brazo del receptor.',
    },
    jump: {
      name: 'Salida',
      text: 'Cuántas veces sale bien un corredor: su número de 36 contra los dos dados de la salida leídos en orden.',
    },
    hold: {
      name: 'Retención',
      text: 'El número de un lanzador, de −6 a +6, que se suma al de robo de un corredor retenido. Cuanto más bajo, mejor para el lanzador.',
    },
    pick_off: {
      name: 'Número de revirada',
      text: 'Lo pide un 1 en el primer dado de un robo: el corredor de adelante es out con un d20 igual o menor que el número del lanzador.',
    },
    bunting: {
      name: 'Toque',
      text: 'La nota de un bateador: con A toca bien con 18 o menos de 20, con B 15, con C 11, con D 7.',
    },
    hit_and_run_rating: {
      name: 'Nota de bateo y corrido',
      text: 'Si el bateador se poncha con bateo y corrido, cambia el robo del corredor: A +3, B +1, C 0, D −2.',
    },
    endurance: {
      name: 'Resistencia',
      text: 'Las entradas en que un lanzador está fresco, como abridor y como relevista. Tras ellas, o cinco carreras, llega a su punto débil.',
    },
    fatigue: {
      name: 'Cansancio',
      text: 'Un lanzador en su punto débil queda cansado con el siguiente bateador que llega a base.',
    },
    injury_rating: {
      name: 'Índice de lesión',
      text: 'La columna 6 y una fila de 7 o más lesionan al lanzador cuyo índice es 13 menos esa fila; tres dados dicen por cuánto tiempo.',
    },
    park: {
      name: 'Números del parque',
      text: 'Cómo trata el parque a jonrones y sencillos, para zurdos y derechos: cuanto más alto, más de ellos valen.',
    },
    range: {
      name: 'Alcance',
      text: 'Cuánto terreno cubre un fildeador, de 1 el mejor a 5 el peor. Con un d20 da un código de la tabla de alcance.',
    },
    error_rating: {
      name: 'Índice de error',
      text: 'Cuántas veces falla un fildeador en su posición: cuanto más bajo, mejor. Los tres dados de fildeo se leen en su línea de la tabla de errores.',
    },
    arm: {
      name: 'Brazo',
      text: 'El tiro de un jardinero o del receptor, de −6 a +5, que se suma al número del corredor. Cuanto más bajo, mejor para la defensa.',
    },
    range_codes: {
      name: 'Códigos de la tabla de alcance',
      text: 'G1, G2 y G3 son rodados A, B y C a ese fildeador; F1, F2 y F3 elevados A, B y C; SI, DO y TR hits.',
    },
    hash: {
      name: 'G2# y G3#',
      text: 'Un rodado que pasa, sencillo de dos estrellas, si ese fildeador está adentro o retiene a un corredor.',
    },
    spd: {
      name: 'SPD, carrera a primera',
      text: 'Con un d20 igual o menor que la velocidad del bateador es sencillo de una estrella; si no, rodado C.',
    },
    rare_play: {
      name: 'Jugada rara',
      text: 'De vez en cuando los dados de fildeo traen algo extraño, como interferencia o apelación. Va antes que un error.',
    },
    infield_in: {
      name: 'Cuadro adentro',
      text: 'Todo el cuadro juega adentro para que el de tercera no anote con rodados; pasan más bolas.',
    },
    corners_in: {
      name: 'Esquinas adentro',
      text: 'Primera y tercera base juegan adentro, con lanzador y receptor; el centro queda atrás para la doble matanza.',
    },
    shallow: {
      name: 'Jardines adelantados',
      text: 'Los jardineros juegan adelante: se anota menos con elevados medios y tiros a home, pero un doble de dos estrellas limpia las bases.',
    },
    hold_runner: {
      name: 'Retener a un corredor',
      text: 'Un fildeador se queda en la base para que la retención del lanzador valga contra el robo, y queda fuera de lugar en algunos rodados.',
    },
    intentional_walk: {
      name: 'Base intencional',
      text: 'La defensa da la primera al bateador sin dados, para enfrentar al siguiente.',
    },
    steal: {
      name: 'Robo',
      text: 'La ofensiva manda a un corredor antes del lanzamiento: dados para revirada y balk, para la salida, y uno contra su número de robo.',
    },
    bunt: {
      name: 'Toque de bola',
      text: 'El bateador se sacrifica para mover a los corredores. Un d20 contra su toque; un 20 sale de globo.',
    },
    squeeze: {
      name: 'Squeeze',
      text: 'Un toque con el de tercera corriendo: anota si sale y es out en home si no.',
    },
    hit_and_run: {
      name: 'Bateo y corrido',
      text: 'El de primera corre con el lanzamiento: sin doble matanza en rodados y a tercera con sencillo, pero una línea lo saca también.',
    },
    uncapped: {
      name: 'Hit sin tope',
      text: 'Un hit en el que la ofensiva puede mandar a un corredor por otra base, y la defensa puede tirar.',
    },
    tag_up: {
      name: 'Pisa y corre',
      text: 'Un corredor espera la atrapada y busca la base siguiente: a salvo con un d20 igual o menor que su velocidad, cambiada por el brazo.',
    },
    scorer_entry: {
      name: 'Escribir una jugada',
      text: 'Una jugada que no está en ninguna tabla se anota como los anotadores: adónde fue cada quien, quién tiró, quién falló.',
    },
    win_chance: {
      name: 'Probabilidad de ganar',
      text: 'Cuántas veces gana un equipo desde esta entrada, marcador, outs y bases, entre dos lados iguales.',
    },
    wpa: {
      name: 'Probabilidad de ganar añadida',
      text: 'Cuánto cambió una jugada la probabilidad de ganar. Las jugadas del ganador suman medio juego.',
    },
    re24: {
      name: 'Carreras esperadas añadidas',
      text: 'Las carreras de una jugada más lo que cambió en las que se esperan por bases y outs: 24 situaciones en total.',
    },
    on_base: {
      name: 'Promedio de embasado',
      text: 'Cuántas veces llega un bateador: hits, bases por bolas y golpeados, de los turnos que cuentan para ello.',
    },
    slugging: {
      name: 'Promedio de slugging',
      text: 'Bases en hits por turno oficial: un sencillo es una, un jonrón cuatro.',
    },
    earned_run: {
      name: 'Carrera limpia',
      text: 'Una carrera que habría entrado sin errores ni bolas pasadas. La efectividad son las de nueve entradas.',
    },
    save: {
      name: 'Salvado, sostenido y salvado perdido',
      text: 'El relevista que cierra un triunfo apretado salva; el que mantiene la ventaja y sale, sostiene; al que le empatan, pierde el salvado.',
    },
  },
};
