import { z } from 'zod';
import { fail, text } from './validate.ts';

const EMBEDS_TOTAL = 6000;

const webUrl = text(1, 2048).superRefine((value, ctx) => {
  if (/^https?:\/\//.test(value) && URL.canParse(value)) return;
  fail(ctx, 'URL_TYPE_INVALID_URL', 'Not a well formed URL.');
});

const imageUrl = text(1, 2048).superRefine((value, ctx) => {
  if (/^attachment:\/\/[\w.-]+$/.test(value)) return;
  if (/^https?:\/\//.test(value) && URL.canParse(value)) return;
  fail(ctx, 'URL_TYPE_INVALID_SCHEME', 'Scheme must be one of (http, https, attachment).');
});

const image = z.object({ url: imageUrl });
const field = z.object({ name: text(1, 256), value: text(1, 1024), inline: z.boolean().optional() });

/** One embed as a bot may send it. Nulls count as absent. */
export const embedSchema = z.preprocess(
  withoutNulls,
  z.object({
    title: text(0, 256).optional(),
    description: text(0, 4096).optional(),
    url: webUrl.optional(),
    timestamp: z.iso.datetime({ offset: true }).optional(),
    color: z.int().min(0).max(0xffffff).optional(),
    footer: z
      .preprocess(withoutNulls, z.object({ text: text(1, 2048), icon_url: imageUrl.optional() }))
      .optional(),
    image: image.optional(),
    thumbnail: image.optional(),
    author: z
      .preprocess(
        withoutNulls,
        z.object({ name: text(1, 256), url: webUrl.optional(), icon_url: imageUrl.optional() }),
      )
      .optional(),
    fields: z.array(field).max(25).optional(),
  }),
);

/** An embed that passed. */
export type Embed = z.output<typeof embedSchema>;

/** Up to ten embeds with at most 6000 characters among them. */
export const embedsSchema = z
  .array(embedSchema)
  .max(10)
  .superRefine((embeds, ctx) => {
    const total = embeds.reduce((sum, embed) => sum + embedLength(embed), 0);
    if (total <= EMBEDS_TOTAL) return;
    fail(ctx, 'MAX_EMBED_SIZE_EXCEEDED', `Embed size exceeds maximum size of ${String(EMBEDS_TOTAL)}`);
  });

/** The characters of an embed that count towards the total. */
export function embedLength(embed: Embed): number {
  const fields = (embed.fields ?? []).map(({ name, value }) => name + value);
  const parts = [embed.title, embed.description, embed.footer?.text, embed.author?.name, ...fields];
  return parts.reduce((sum, part) => sum + (part?.length ?? 0), 0);
}

function withoutNulls(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== null));
}
