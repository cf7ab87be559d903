import type { ChannelView, MessageView } from '../stand-ins/discord/index.ts';

interface Part {
  readonly type: number;
  readonly label?: string;
  readonly style?: number;
  readonly url?: string;
  readonly placeholder?: string;
  readonly options?: readonly { readonly label: string }[];
}

const PRIMARY = 1;
const LINK = 5;

const partText = ({ type, label = '', style, placeholder, options = [] }: Part): string => {
  if (type !== 2) return `[${placeholder ?? ''} ▾ ${options.length}]`;
  if (style === LINK) return `[${label} ↗]`;
  return style === PRIMARY ? `[*${label}*]` : `[${label}]`;
};

const rowText = (row: unknown): string =>
  (row as { components: readonly Part[] }).components.map(partText).join(' ');

/** What differs from one run of a test to the next. */
const steady = (text: string): string =>
  text
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '<game>')
    .replace(/`\[\d+-\d+ · \d+ · \d+\]`/g, '`[dice]`')
    .replace(/channels(\/\d+){3}/g, 'channels/<message>')
    .replace(/<t:\d+:R>/g, '<in a while>');

const mentionsOf = ({ mentions }: MessageView, text: string): string =>
  mentions.reduce((said, user) => said.replaceAll(`<@${user.id}>`, `@${user.username}`), text);

const messageText = (message: MessageView): string => {
  const edited = message.versions.length > 0 ? ' (edited)' : '';
  const pictures = message.attachments.map((file) => `🖼 ${file.description ?? file.filename}`);
  const rows = (message.components ?? []).map(rowText);
  const lines = [mentionsOf(message, message.content), ...pictures, ...rows].join('\n').split('\n');
  return [`${message.author.username}${edited}`, ...lines.map((line) => `  ${line}`)].join('\n');
};

/** A channel as its people see it, as text: messages with pictures in words, buttons in brackets (the one that stands out starred), menus with how much they offer. */
export const transcript = (channel: ChannelView): string =>
  steady([`#${channel.name}`, ...channel.messages.map(messageText)].join('\n\n'));
