import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Lets each key do `points` things in every `seconds`. The first thing too many is to be answered (`warn`), the rest dropped until the time is over. */
export const createLimiter = (points: number, seconds: number) => {
  const limiter = new RateLimiterMemory({ points, duration: seconds });
  return async (key: string): Promise<'go' | 'warn' | 'drop'> => {
    try {
      await limiter.consume(key);
      return 'go';
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      return refusal.consumedPoints === points + 1 ? 'warn' : 'drop';
    }
  };
};
