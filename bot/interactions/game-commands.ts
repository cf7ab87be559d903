import type { RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord-api-types/v10';
import { RULING_REASON_LENGTH } from '@paper-dynasty/engine/model/rulings';
import {
  command,
  game,
  league,
  oneOf,
  person,
  side,
  sub,
  suggested,
  wholeNumber,
  written,
  yesOrNo,
} from './options.ts';

/** `/game` and `/lineup`, and what managers ask of each other. */
export const GAME_COMMANDS = [
  command('game', [
    sub('game start', [
      suggested('team', true),
      suggested('opponent', true),
      league,
      person('user'),
      oneOf('computer', 'computer'),
      oneOf('at', 'at'),
      oneOf('pace', 'pace'),
      oneOf('mode', 'mode'),
      oneOf('visibility', 'visibility'),
    ]),
    sub('game next', [
      { ...suggested('scheduled'), max_length: 60 },
      league,
      oneOf('pace', 'pace'),
      oneOf('visibility', 'visibility'),
    ]),
    sub('game accept', [game, written('nonce', 64)]),
    sub('game decline', [game]),
    sub('game list', [yesOrNo('mine')]),
    sub('game show', [game]),
    sub('game pause', [game]),
    sub('game resume', [game]),
    sub('game wait', [game]),
    sub('game abandon', [game]),
    sub('game agree', [game]),
    sub('game disagree', [game]),
    sub('game withdraw', [game]),
    sub('game act', [oneOf('side.act', 'side', true), yesOrNo('sure'), game]),
    sub('game watch', [game]),
    sub('game export', [oneOf('format', 'format', true), game]),
  ]),
  command('lineup', [
    sub('lineup auto', [side, game]),
    sub('lineup set', [written('order', 500), suggested('pitcher'), side, game]),
    sub('lineup show', [game]),
  ]),
  command('undo', [wholeNumber('play.undo'), game]),
  command('correct', [
    suggested('outcome', true),
    suggested('location'),
    wholeNumber('number.correct'),
    { ...suggested('play.written'), max_length: 300 },
    game,
  ]),
  command('ruling', [
    written('reason', RULING_REASON_LENGTH, true),
    suggested('winner'),
    suggested('loser'),
    suggested('save'),
    game,
  ]),
] as const satisfies readonly RESTPostAPIChatInputApplicationCommandsJSONBody[];

const man = suggested('player', true);
const count = written('count', 3);

/** `/sub`. */
export const SUB_COMMANDS = [
  command('sub', [
    sub('sub hitter', [man, count, game]),
    sub('sub runner', [man, suggested('for.runner'), yesOrNo('courtesy'), game]),
    sub('sub fielder', [
      suggested('player.fielder', true),
      suggested('position', true),
      suggested('for.fielder'),
      game,
    ]),
    sub('sub pitcher', [
      man,
      suggested('for.pitcher'),
      suggested('with'),
      suggested('position.pitcher'),
      count,
      game,
    ]),
  ]),
] as const satisfies readonly RESTPostAPIChatInputApplicationCommandsJSONBody[];
