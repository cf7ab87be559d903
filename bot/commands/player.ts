import { playerSeasons } from '@paper-dynasty/engine/service/player-seasons';
import { cardPictures } from '@paper-dynasty/engine/wire/card-pictures';
import { CARD_WIDTH } from '@paper-dynasty/engine/wire/digital-card-svg';
import { ROSTER_PICTURE_WORDS } from '@paper-dynasty/engine/wire/roster-picture-words';
import { clipped } from '@paper-dynasty/engine/wire/svg-text';
import type { CommandDeps } from '../deps.ts';
import { ABOUT, type Invocation, type Reply, type ReplyFile } from '../invocation.ts';
import { describePlayer, findPlayer } from '../play/people.ts';
import { seasonsText } from '../render/team.ts';
import { plainWords } from '../render/words.ts';
import { CATALOGUES, spokenLanguage, words } from '../words/index.ts';
import { rosteredIn, type Rostered } from './stats.ts';
import { leagueOf } from './which-league.ts';

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

/** What shows a card: the league's own pictures by their addresses, which Discord shows, else the cards that are known as pictures of ours. */
const cardOf = async (
  { services }: CommandDeps,
  { player, team }: Rostered,
): Promise<{ readonly files: readonly ReplyFile[]; readonly addresses: readonly string[] }> => {
  const addresses = [player.image, player.image2].filter(
    (image): image is string => typeof image === 'string' && image.startsWith('https:'),
  );
  if (addresses.length > 0) return { files: [], addresses };
  const language = spokenLanguage();
  const { CARD_WORDS } = CATALOGUES[language];
  const pictures = cardPictures(player, team, { ...ROSTER_PICTURE_WORDS[language], results: CARD_WORDS });
  const files = await Promise.all(
    pictures.map(async ({ side, svg, about }, i): Promise<ReplyFile> => {
      const data = await services.pictures.png(svg, CARD_WIDTH);
      return { name: `${player.id}${i > 0 ? `-${side}` : ''}.png`, data, about: clipped(about, ABOUT) };
    }),
  );
  return { files, addresses: [] };
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
