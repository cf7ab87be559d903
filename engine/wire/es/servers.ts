/** What is said of leagues' own servers, and of games that are sent to them: an English sentence and the Spanish one. */
export const SERVERS: readonly (readonly [english: string, spanish: string])[] = [
  ['the league’s server does not answer', 'el servidor de la liga no contesta'],
  ['the league’s server takes too long', 'el servidor de la liga tarda demasiado'],
  [
    'the league’s server sends more than a league can be',
    'el servidor de la liga manda más de lo que puede ser una liga',
  ],
  ['the league’s server sends what is no JSON', 'el servidor de la liga manda algo que no es JSON'],
  ['the league’s server does not take the key', 'el servidor de la liga no acepta la clave'],
  ['the league’s server has no such thing', 'el servidor de la liga no tiene eso'],
  ['the league’s server refuses what was sent', 'el servidor de la liga rechaza lo enviado'],
  ['the league’s server has an error of its own', 'el servidor de la liga tiene un error propio'],
  ['the league’s server sends us somewhere else', 'el servidor de la liga nos manda a otra parte'],
  [
    'the address is not public, and LEAGUE_LOCAL_HOSTS does not name it',
    'la dirección no es pública, y LEAGUE_LOCAL_HOSTS no la nombra',
  ],
  [
    'the address must begin with https://, or LEAGUE_LOCAL_HOSTS must name its host',
    'la dirección tiene que empezar por https://, o LEAGUE_LOCAL_HOSTS tiene que nombrar su host',
  ],
  [
    'the key of its server was sealed under another SECRET_KEY',
    'la clave de su servidor se selló con otra SECRET_KEY',
  ],
  [
    'what its server sends could not be taken; the log of this server says why',
    'lo que manda su servidor no se pudo tomar; el registro de este servidor dice por qué',
  ],
  [
    'the file is empty, too large, or no league.json',
    'el archivo está vacío, es demasiado grande o no es un league.json',
  ],
  ['the file is of the league $1, not of $2', 'el archivo es de la liga $1, no de $2'],
  ['the game is not completed', 'el juego no ha terminado'],
  ['the game is none of the league’s schedule', 'el juego no está en el calendario de la liga'],
  ['the league’s server does not know player $1', 'el servidor de la liga no conoce al jugador $1'],
  ['the league’s server does not know $1', 'el servidor de la liga no conoce a $1'],
  [
    'nobody won the game: a win and a loss are needed',
    'nadie ganó el juego: hacen falta una victoria y una derrota',
  ],
  [
    'the game is of season $1, and the league plays its season $2',
    'el juego es de la temporada $1, y la liga juega la temporada $2',
  ],
  [
    'the scheduled game is between other teams at the league’s server',
    'en el servidor de la liga ese juego del calendario es entre otros equipos',
  ],
  [
    'the league’s server holds a result of this game that was entered by other means',
    'el servidor de la liga ya tiene un resultado de este juego que se anotó de otra forma',
  ],
  ['the league has no server any more', 'la liga ya no tiene servidor'],
  ['the game is not there', 'el juego no está'],
];
