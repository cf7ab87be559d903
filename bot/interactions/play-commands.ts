import type { RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord-api-types/v10';
import { command, game, league, oneOf, suggested, wholeNumber, written, yesOrNo } from './options.ts';

/** What is done in a plate appearance. */
export const PLAY_COMMANDS = [
  command('roll', [game]),
  command('outcome', [
    suggested('outcome', true),
    suggested('location'),
    { ...suggested('play.written'), max_length: 300 },
    game,
  ]),
  command('resolve', [game]),
  command('decide', [suggested('answer', true), game]),
  command('defense', [
    oneOf('infield', 'infield'),
    oneOf('outfield', 'outfield'),
    suggested('hold'),
    oneOf('throw_at', 'throw_at'),
    yesOrNo('throws'),
    game,
  ]),
  command('offense', [oneOf('play.offense', 'play'), suggested('bases'), yesOrNo('sends'), game]),
  command('steal', [suggested('bases', true), game]),
  command('walk', [game]),
] as const satisfies readonly RESTPostAPIChatInputApplicationCommandsJSONBody[];

/** What only looks, and where the play-by-play goes. */
export const LOOK_COMMANDS = [
  command('scorebug', [game]),
  command('catchup', [game]),
  command('plays', [
    wholeNumber('count.list', { min_value: 1, max_value: 20 }),
    wholeNumber('number.plays'),
    game,
  ]),
  command('boxscore', [game]),
  command('weather', [game]),
  command('link', [game]),
  command('follow', [
    game,
    oneOf('verbosity', 'verbosity'),
    wholeNumber('delay', { min_value: 0, max_value: 3600 }),
  ]),
  command('unfollow', [game]),
  command('verify', [game]),
  command('announce', [written('text', 500, true), game]),
] as const satisfies readonly RESTPostAPIChatInputApplicationCommandsJSONBody[];

/** Free dice. */
export const DICE_COMMANDS = [
  command('ab'),
  command('d20'),
  command('dice', [written('roll.dice', 200, true)]),
  command('jump'),
  command('fielding', [suggested('position.fielding'), league]),
  command('scout', [oneOf('card', 'card', true)]),
] as const satisfies readonly RESTPostAPIChatInputApplicationCommandsJSONBody[];
