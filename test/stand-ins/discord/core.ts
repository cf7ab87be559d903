import type { DateTime } from 'luxon';
import type { Faults } from '../faults.ts';
import type { Fault } from './fault.ts';
import type { Gateway } from './gateway.ts';
import type { Interactions } from './interactions.ts';
import type { RequestLog } from './log.ts';
import type { RateLimits } from './rate-limits.ts';
import type { Snowflakes } from './snowflakes.ts';
import type { CommandBody } from './validate-commands.ts';
import type { World } from './world.ts';

/** A registered command: what was sent, under its id. */
export type RegisteredCommand = CommandBody & { readonly id: string; readonly version: string };

/** How many of something Discord takes. */
export interface Most {
  /** Active threads of a guild; Discord's 1000. */
  readonly threads: number;
  /** Members of a thread; Discord's 1000. */
  readonly threadMembers: number;
}

/** Everything the routes and the people work on. */
export interface Core {
  readonly most: Most;
  readonly world: World;
  readonly gateway: Gateway;
  readonly interactions: Interactions;
  readonly log: RequestLog;
  readonly faults: Faults<Fault>;
  readonly limits: RateLimits;
  readonly ids: Snowflakes;
  /** By `global` or guild id, in the order of registration. */
  readonly commands: Map<string, RegisteredCommand[]>;
  readonly token: string;
  readonly now: () => DateTime;
  /** `http://127.0.0.1:PORT`, known once it listens. */
  readonly url: () => string;
}

/** The time now as Discord writes it. */
export function timestamp(core: Core): string {
  return core.now().toUTC().toISO()?.replace('Z', '000+00:00') ?? '';
}
