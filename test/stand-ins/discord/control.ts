import { z } from 'zod';
import type { Core } from './core.ts';
import { DiscordError } from './errors.ts';
import type { InteractionHandle } from './handle.ts';
import { messageView } from './payloads.ts';
import { Person } from './people.ts';
import { answer, type Route } from './rest.ts';

const optionValue = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.object({ name: z.string(), data: z.string(), contentType: z.string().optional() }),
  // A file that is no text.
  z
    .object({ name: z.string(), base64: z.base64(), contentType: z.string().optional() })
    .transform(({ base64, ...file }) => ({ ...file, data: Buffer.from(base64, 'base64') })),
]);
const command = z.object({ name: z.string(), options: z.record(z.string(), optionValue).default({}) });
const component = z.object({ message: z.string(), customId: z.string() });

const actSchema = z.object({
  user: z.string(),
  channel: z.string().optional(),
  command: command.optional(),
  autocomplete: command.extend({ focused: z.string() }).optional(),
  click: component.optional(),
  select: component.extend({ values: z.array(z.string()) }).optional(),
  /** `interaction` is the id of the act that was answered with the modal. */
  modal: z
    .object({
      interaction: z.string(),
      fields: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
    })
    .optional(),
});
type Act = z.output<typeof actSchema>;

/** Routes by which a person with a terminal acts in the world: `/_control/...`. */
export function controlRoutes(): Route[] {
  const handles = new Map<string, InteractionHandle>();
  return [
    control('POST', '/_control/interaction', async (core, { body }) => {
      const handle = perform(core, actSchema.parse(body), handles);
      handles.set(handle.id, handle);
      return answer(await outcome(handle));
    }),
    control('GET', '/_control/messages/:channel', (core, { params }) => {
      const { messages } = core.world.channelNamed(params.channel ?? '');
      return answer(messages.map(messageView));
    }),
    control('GET', '/_control/channels', (core) =>
      answer(
        [...core.world.channels.values()].map(({ id, name, type, parentId }) => ({
          id,
          name,
          type,
          parentId,
        })),
      ),
    ),
    control('GET', '/_control/violations', (core) => answer(core.log.violations)),
  ];
}

function control(method: string, path: string, handle: Route['handle']): Route {
  return {
    method,
    path,
    auth: 'none',
    root: true,
    handle: async (core, request) => {
      try {
        return await handle(core, request);
      } catch (error) {
        // The person's mistake or the bot's silence, told to the person; no rule of Discord's is broken by asking.
        throw new DiscordError(422, 0, error instanceof Error ? error.message : String(error));
      }
    },
  };
}

function perform(core: Core, act: Act, handles: ReadonlyMap<string, InteractionHandle>): InteractionHandle {
  const person = new Person(core, core.world.userNamed(act.user));
  const where = act.channel === undefined ? {} : { channelId: act.channel };
  if (act.command) return person.command({ ...where, ...act.command });
  if (act.autocomplete) return person.autocomplete({ ...where, ...act.autocomplete });
  if (act.click) return person.click(act.click);
  if (act.select) return person.select(act.select);
  const opener = handles.get(act.modal?.interaction ?? '');
  if (!act.modal || !opener) throw new Error('give one of command, autocomplete, click, select, modal');
  return person.submitModal({ modal: opener, fields: act.modal.fields });
}

async function outcome(handle: InteractionHandle) {
  const response = await handle.response();
  if (response.type === 5) await handle.reply();
  return { interaction: handle.id, response, messages: handle.messages() };
}
