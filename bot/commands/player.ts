import { playerSeasons } from '@paper-dynasty/engine/service/player-seasons';
import { cardSvg } from '@paper-dynasty/engine/wire/card-svg';
import type { CommandDeps } from '../deps.ts';
import type { Invocation, Reply, ReplyFile } from '../invocation.ts';
import { describePlayer, findPlayer } from '../play/people.ts';
import { seasonsText } from '../render/team.ts';
import { plainWords } from '../render/words.ts';
import { words } from '../words/index.ts';
import { rosteredIn, type Rostered } from './stats.ts';
import { leagueOf } from './which-league.ts';

/** The width of a card's picture, in pixels. */
const CARD_WIDTH = 900;

const named = async (
  deps: CommandDeps,
  invocation: Invocation,
  leagueId: string,
): Promise<Rostered | null> => {
  const everybody = await rosteredIn(deps, leagueId);
  const player = findPlayer(
    everybody.map((man) => man.player),
    invocation.option('player') ?? '',
  );
  return everybody.find((man) => man.player === player) ?? null;
};

/** What shows a card: a digital one as a picture of ours, a printed one by the addresses of its pictures, which Discord shows. */
const cardOf = async (
  { services }: CommandDeps,
  { player, team }: Rostered,
): Promise<{ readonly files: readonly ReplyFile[]; readonly addresses: readonly string[] }> => {
  const printed = [player.image, player.image2].filter((image) => typeof image === 'string');
  if (printed.length > 0)
    return { files: [], addresses: printed.filter((image) => image.startsWith('https:')) };
  const digital = [player.batting_card, player.pitching_card].some((card) => card?.kind === 'digital');
  if (!digital) return { files: [], addresses: [] };
  const data = await services.pictures.png(cardSvg(player, team), CARD_WIDTH);
  return {
    files: [{ name: `${player.id}.png`, data, about: words().TEAM_WORDS.cardOf(player.name) }],
    addresses: [],
  };
};

/** `/player`: a player's card, and what he did in each of his seasons, whatever card he had in it. */
export const player = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const league = await leagueOf(deps, invocation);
  const man = await named(deps, invocation, league.id);
  if (!man) return { content: words().PROBLEM_WORDS.noPlayer(invocation.option('player') ?? '') };
  const [seasons, card] = await Promise.all([
    playerSeasons(deps.services, league.id, man.player.id),
    cardOf(deps, man),
  ]);
  const { LEAGUE_WORDS, TEAM_WORDS } = words();
  const name = plainWords(man.player.name);
  return {
    content: [
      LEAGUE_WORDS.playerHead(plainWords(describePlayer(man.player)), plainWords(man.team.name), league.name),
      seasonsText(seasons, league.outs_per_half) || LEAGUE_WORDS.noRecord(name),
      TEAM_WORDS.page(
        `<${deps.publicUrl}/leagues/${league.id}/players/${encodeURIComponent(man.player.id)}>`,
      ),
      ...card.addresses,
    ].join('\n'),
    ...(card.files.length > 0 ? { files: card.files } : {}),
  };
};

/** `/card`: a player's card as a picture. */
export const card = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const league = await leagueOf(deps, invocation);
  const man = await named(deps, invocation, league.id);
  if (!man) return { content: words().PROBLEM_WORDS.noPlayer(invocation.option('player') ?? '') };
  const { files, addresses } = await cardOf(deps, man);
  const head = words().LEAGUE_WORDS.playerHead(
    plainWords(describePlayer(man.player)),
    plainWords(man.team.name),
    league.name,
  );
  const lines = files.length + addresses.length > 0 ? addresses : [words().TEAM_WORDS.noCard];
  return { content: [head, ...lines].join('\n'), ...(files.length > 0 ? { files } : {}) };
};
