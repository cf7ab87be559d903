import { packOf } from '@paper-dynasty/engine/charts/rules-pack';
import type { Position } from '@paper-dynasty/engine/model/positions';
import {
  chartPictures,
  DRAWN_CHARTS,
  errorPictures,
  type ChartPicture,
} from '@paper-dynasty/engine/wire/charts-svg';
import { TABLE_WIDTH } from '@paper-dynasty/engine/wire/table-svg';
import type { CommandDeps } from '../deps.ts';
import { ABOUT, no, type Invocation, type Reply, type ReplyFile } from '../invocation.ts';
import { positionNamed } from '../play/positions.ts';
import { CATALOGUES, words } from '../words/index.ts';
import { stateHere } from './context.ts';
import { sharedLanguage } from './settings.ts';

/** The position that an option names; null when none is. */
export const positionOption = (invocation: Invocation): Position | null => {
  const said = invocation.option('position');
  if (said === undefined) return null;
  return positionNamed(said);
};

/** The charts that count in the channel: those of its game, else the default ones. */
const packHere = async (deps: CommandDeps, invocation: Invocation) => {
  const state = await stateHere(deps, invocation);
  return packOf(state?.setup.rules_pack ?? null);
};

const picturesOf = async (deps: CommandDeps, invocation: Invocation): Promise<readonly ChartPicture[]> => {
  const said = invocation.option('chart');
  const chart = DRAWN_CHARTS.find((name) => name === said);
  const { PROBLEM_WORDS } = words();
  if (!chart) return no('bad_input', PROBLEM_WORDS.isOneOf('chart', DRAWN_CHARTS.join(', ')));
  const position = positionOption(invocation);
  const pack = await packHere(deps, invocation);
  const { CHART_WORDS } = CATALOGUES[await sharedLanguage(deps, invocation)];
  if (chart !== 'errors') return chartPictures(pack, chart, position, CHART_WORDS);
  if (!position) return no('bad_input', PROBLEM_WORDS.whichPosition);
  return errorPictures(pack, position, CHART_WORDS);
};

/** `/charts`: a chart of the dice game as pictures. */
export const charts = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const pictures = await picturesOf(deps, invocation);
  const files = await Promise.all(
    pictures.map(async ({ name, svg, about }): Promise<ReplyFile> => {
      const data = await deps.services.pictures.png(svg, TABLE_WIDTH);
      return { name: `${name}.png`, data, about: about.slice(0, ABOUT) };
    }),
  );
  return { content: '', files };
};
