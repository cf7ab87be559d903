import type { RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord-api-types/v10';
import { ANNOUNCEMENT_LENGTH } from '@paper-dynasty/engine/model/events';
import { MOST_GAMES_MISSED } from '@paper-dynasty/engine/leagues/injuries';
import {
  attachment,
  command,
  league,
  neededNumber,
  oneOf,
  person,
  sub,
  suggested,
  textChannel,
  wholeNumber,
  written,
  yesOrNo,
} from './options.ts';

/** As long as a note to an injury is at most. */
const MOST_NOTE = 60;

const counting = oneOf('mode.records', 'counted');

/** What the league's games come to, its charts, and what people and servers want. */
export const LEAGUE_COMMANDS = [
  command('standings', [league, counting]),
  command('schedule', [
    wholeNumber('week', { min_value: 1, max_value: 99 }),
    suggested('team.schedule'),
    league,
  ]),
  command('league', [
    sub('league status', [league]),
    sub('league admins', [league, person('add')]),
    sub('league setup', [written('code', 60, true)]),
    sub('league import', [attachment('file', true)]),
    sub('league refresh', [league]),
    sub('league submissions', [league]),
    sub('league audit', [suggested('who.audit'), oneOf('what', 'act'), oneOf('gain', 'gain'), league]),
    sub('league settings', [
      league,
      oneOf('submission', 'submission'),
      oneOf('rest', 'enforcement'),
      oneOf('injuries', 'injuries'),
      oneOf('limits', 'enforcement'),
      wholeNumber('turn_clock', { min_value: 0, max_value: 10_080 }),
    ]),
    sub('league announce', [written('text', ANNOUNCEMENT_LENGTH, true), league]),
  ]),
  command('results', [
    suggested('team.results'),
    written('from', 10),
    written('to', 10),
    league,
    wholeNumber('count.list', { min_value: 1, max_value: 20 }),
    counting,
  ]),
  command('stats', [suggested('player.stats', true), oneOf('show', 'shown'), league, counting]),
  command('team', [suggested('team.look'), league]),
  command('roster', [suggested('team.look'), league]),
  command('player', [suggested('player.stats', true), league]),
  command('card', [suggested('player.stats', true), league]),
  command('injury', [
    sub('injury list', [suggested('team.injured'), league]),
    sub('injury set', [
      suggested('player.injured', true),
      neededNumber('games', { min_value: 1, max_value: MOST_GAMES_MISSED }),
      written('note', MOST_NOTE),
      league,
    ]),
    sub('injury clear', [suggested('player.injured', true), league]),
  ]),
  command('leaders', [suggested('category'), league, counting]),
  command('charts', [oneOf('chart', 'chart', true), suggested('position.charts')]),
  // Discord gives a permission to a whole command only, so `/settings server` asks for it when it is used.
  command('settings', [
    sub('settings me', [yesOrNo('mentions'), yesOrNo('ahead'), written('quiet', 20), suggested('time_zone')]),
    sub('settings data', []),
    sub('settings forget', [written('code.forget', 20)]),
    sub('settings server', [
      textChannel('scores_channel'),
      textChannel('news_channel'),
      oneOf('verbosity', 'verbosity'),
      league,
      oneOf('language', 'language'),
      yesOrNo('thread_scores'),
      oneOf('remove', 'remove'),
    ]),
  ]),
  command('help', [suggested('command'), suggested('topic')]),
] as const satisfies readonly RESTPostAPIChatInputApplicationCommandsJSONBody[];
