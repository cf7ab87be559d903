/** The part of the bot's servers that a process serves: as many shards as Discord advises, or some out of so many. */
export type Shards = 'auto' | { readonly of: number; readonly own: readonly number[] };

const MOST_SHARDS = 10_000;

/** Reads `auto`, `4` (all four in this process) or `0,1/4` (the first two of four); null when it is none. */
export const parseShards = (text: string): Shards | null => {
  const said = text.trim().toLowerCase();
  if (said === 'auto') return 'auto';
  const [, list, count] = /^(?:(\d+(?:,\d+)*)\/)?(\d+)$/.exec(said.replace(/\s+/g, '')) ?? [];
  const of = Number(count);
  if (count === undefined || of < 1 || of > MOST_SHARDS) return null;
  const own = list === undefined ? Array.from({ length: of }, (_, i) => i) : list.split(',').map(Number);
  return new Set(own).size === own.length && own.every((shard) => shard < of) ? { of, own } : null;
};

/** Writes shards as `parseShards` reads them. */
export const makeShards = (shards: Shards): string => {
  if (shards === 'auto') return shards;
  const { of, own } = shards;
  return own.length === of ? String(of) : `${own.join(',')}/${of}`;
};

/** The shards as the client takes them. */
export const shardOptions = (shards: Shards | null): { shards?: 'auto' | number[]; shardCount?: number } => {
  if (shards === null) return {};
  return shards === 'auto' ? { shards } : { shards: [...shards.own], shardCount: shards.of };
};
