/** Lets each key do `burst` things at once and `perSecond` in the long run. The first thing too many is answered, the rest are dropped until it may go on. */
export const createLimiter = (burst: number, perSecond: number, millis: () => number) => {
  const buckets = new Map<string, { tokens: number; at: number; warned: boolean }>();
  return {
    take: (key: string): 'go' | 'warn' | 'drop' => {
      const now = millis();
      const bucket = buckets.get(key) ?? { tokens: burst, at: now, warned: false };
      bucket.tokens = Math.min(burst, bucket.tokens + ((now - bucket.at) / 1000) * perSecond);
      bucket.at = now;
      buckets.set(key, bucket);
      if (bucket.tokens >= 1) {
        bucket.tokens -= 1;
        bucket.warned = false;
        return 'go';
      }
      if (bucket.warned) return 'drop';
      bucket.warned = true;
      return 'warn';
    },
    forget: (prefix: string): void => {
      for (const key of buckets.keys()) if (key.startsWith(prefix)) buckets.delete(key);
    },
  };
};
