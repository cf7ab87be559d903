import { MOST_BYTES } from '@paper-dynasty/db/league/files/read-bundle';
import { tellDraft, type LookedAt, type ToldPreview } from '@paper-dynasty/engine/wire/office';
import { button, buttons, NO_GAME } from '../components/widgets.ts';
import type { ActionOf } from '../components/custom-id.ts';
import type { CommandDeps } from '../deps.ts';
import { no, Refused, type Invocation, type Reply } from '../invocation.ts';
import { fittingLines, plainWords } from '../render/words.ts';
import { spokenLanguage, words } from '../words/index.ts';

/** As many characters of errors are said in the message; a longer list is a file beside it. */
const ERRORS_SAID = 1500;
/** The most errors of a file that are told at all. */
const TOLD = 2000;

/** What a change would make of a league, line by line. */
export const previewLines = (preview: ToldPreview): readonly string[] => {
  const w = words().COMMISSIONER_WORDS;
  const { name, season, is_new, changes, picture_hosts, notices } = preview;
  return [
    (is_new ? w.isNew : w.changes)(plainWords(name), plainWords(season)),
    ...changes.map((line) => `- ${plainWords(line)}`),
    ...(picture_hosts.length > 0 ? [w.pictures(picture_hosts.join(', '))] : []),
    ...notices.map((notice) => w.note(plainWords(notice))),
  ];
};

const wrongReply = ({ count, problems, notices }: LookedAt): Reply => {
  const w = words().COMMISSIONER_WORDS;
  const all = [...problems, ...notices.map(w.note)];
  const said = fittingLines(
    all.map((line) => `- ${plainWords(line)}`),
    ERRORS_SAID,
  );
  const complete = said.length === all.length;
  return {
    content: [w.wrong(count), ...said, ...(complete ? [] : [w.allInFile])].join('\n'),
    ephemeral: true,
    ...(complete
      ? {}
      : {
          files: [
            {
              name: 'errors.txt',
              data: new TextEncoder().encode(`${all.join('\n')}\n`),
              about: w.errorsAbout,
            },
          ],
        }),
  };
};

/** `/league import`: looks at a league file: everything that is wrong, or what it changes, with the button that applies it. */
export const leagueImport = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const w = words().COMMISSIONER_WORDS;
  const { office, users } = deps.services;
  const { id: user_id, name, avatar_url } = invocation.user;
  const bytes = invocation.file ? await invocation.file('file', MOST_BYTES) : null;
  if (!bytes) return no('bad_input', invocation.option('file') === undefined ? w.fileOption : w.fileGone);
  await users.save({ user_id, name, avatar_url });
  const answer = await office.draft(bytes, { user_id });
  if (answer.kind === 'refused') throw new Refused(answer.error);
  if (answer.kind === 'unreadable') return no('bad_input', w.unreadable[answer.failure]);
  const told = tellDraft(answer, spokenLanguage(), TOLD);
  if (!told.draft) return wrongReply(told);
  const apply = { action: 'league_apply', game_id: NO_GAME, draft: told.draft.id } as const;
  return {
    content: previewLines(told.draft).join('\n'),
    rows: [buttons(button(w.apply, apply, 'success'))],
    ephemeral: true,
  };
};

/** The yes to what a file changes, by its button. */
export const applyImport = async (
  { services, publicUrl }: CommandDeps,
  { user }: Invocation,
  { draft }: ActionOf<'league_apply'>,
): Promise<Reply> => {
  const answer = await services.office.accept(draft, { user_id: user.id });
  if (answer.kind === 'refused') throw new Refused(answer.error);
  const w = words().COMMISSIONER_WORDS;
  const content = answer.changed ? w.applied(`<${publicUrl}/leagues/${answer.league_id}>`) : w.same;
  return { content, rows: [], ephemeral: true };
};
