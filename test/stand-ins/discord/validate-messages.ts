import { z } from 'zod';
import { choicesSchema } from './validate-commands.ts';
import { messageComponentsSchema, modalSchema } from './validate-components.ts';
import { embedsSchema } from './validate-embeds.ts';
import { fail, snowflake, text } from './validate.ts';

const SUPPRESS_EMBEDS = 1 << 2;
const EPHEMERAL = 1 << 6;
const SUPPRESS_NOTIFICATIONS = 1 << 12;

const allowedMentions = z
  .object({
    parse: z.array(z.enum(['roles', 'users', 'everyone'])).optional(),
    users: z.array(snowflake).max(100).optional(),
    roles: z.array(snowflake).max(100).optional(),
    replied_user: z.boolean().nullish(),
  })
  .superRefine((value, ctx) => {
    for (const kind of ['users', 'roles'] as const)
      if (value.parse?.includes(kind) && (value[kind]?.length ?? 0) > 0)
        fail(
          ctx,
          'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
          `parse:["${kind}"] and ${kind}: [ids...] are exclusive`,
          ['parse'],
        );
  });

const attachment = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  filename: text(1, 1024).nullish(),
  description: text(0, 1024).nullish(),
});

const flags = (allowed: number) =>
  z.int().superRefine((value, ctx) => {
    if ((value & ~allowed) !== 0)
      fail(ctx, 'MESSAGE_FLAGS_INVALID', `Only the flags ${String(allowed)} can be set here`);
  });

const content = {
  content: text(0, 2000).nullish(),
  embeds: embedsSchema.nullish(),
  components: messageComponentsSchema.nullish(),
  allowed_mentions: allowedMentions.nullish(),
  attachments: z.array(attachment).max(10).nullish(),
};

const ANSWER_FLAGS = SUPPRESS_EMBEDS | EPHEMERAL | SUPPRESS_NOTIFICATIONS;
const answerFlags = { flags: flags(ANSWER_FLAGS).nullish() };

/** The body of a new channel message. */
export const newMessageSchema = z
  .object({
    ...content,
    tts: z.boolean().optional(),
    flags: flags(SUPPRESS_EMBEDS | SUPPRESS_NOTIFICATIONS).nullish(),
    nonce: z.union([text(0, 25), z.int()]).nullish(),
    enforce_nonce: z.boolean().optional(),
    message_reference: z
      .object({
        message_id: snowflake,
        channel_id: snowflake.optional(),
        fail_if_not_exists: z.boolean().optional(),
      })
      .nullish(),
  })
  .superRefine((body, ctx) => {
    if (body.enforce_nonce && (body.nonce === undefined || body.nonce === null || body.nonce === ''))
      fail(ctx, 'NONCE_REQUIRED', 'enforce_nonce needs a nonce', ['nonce']);
  });
/** A new channel message that passed. */
export type NewMessage = z.output<typeof newMessageSchema>;

/** The body of an edit: what is absent stays. The ephemeral flag may be repeated, without effect. */
export const editMessageSchema = z.object({ ...content, ...answerFlags });
/** An edit that passed. */
export type MessageEdit = z.output<typeof editMessageSchema>;

/** The body of an interaction's answer or follow-up. */
export const answerMessageSchema = z.object({ ...content, tts: z.boolean().optional(), ...answerFlags });
/** An answer or follow-up that passed. */
export type AnswerMessage = z.output<typeof answerMessageSchema>;

/** An interaction's callback, by its type. */
export const callbackSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal(4), data: answerMessageSchema }),
  z.object({ type: z.literal(5), data: z.object(answerFlags).nullish() }),
  z.object({ type: z.literal(6) }),
  z.object({ type: z.literal(7), data: editMessageSchema.nullish() }),
  z.object({ type: z.literal(8), data: z.object({ choices: choicesSchema }) }),
  z.object({ type: z.literal(9), data: modalSchema }),
]);
/** A callback that passed. */
export type Callback = z.output<typeof callbackSchema>;

const threadBase = {
  name: text(1, 100),
  auto_archive_duration: z
    .union([z.literal(60), z.literal(1440), z.literal(4320), z.literal(10080)])
    .optional(),
  rate_limit_per_user: z.int().min(0).max(21600).nullish(),
};

/** A thread on a message. */
export const messageThreadSchema = z.object(threadBase);
/** A thread without one; private (12) if the type is not given. */
export const channelThreadSchema = z.object({
  ...threadBase,
  type: z.union([z.literal(10), z.literal(11), z.literal(12)]).default(12),
  invitable: z.boolean().optional(),
});
/** A change of a channel or thread. */
export const editChannelSchema = z.object({
  name: text(1, 100).optional(),
  topic: text(0, 1024).nullish(),
  archived: z.boolean().optional(),
  locked: z.boolean().optional(),
  auto_archive_duration: threadBase.auto_archive_duration,
  rate_limit_per_user: threadBase.rate_limit_per_user,
});
