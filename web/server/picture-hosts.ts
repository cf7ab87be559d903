import type { LeagueOffice } from '@paper-dynasty/engine/service/league-office';
import type { Clock, Log } from '@paper-dynasty/engine/service/ports';

/** How long the leagues' picture hosts are believed without another look, in milliseconds. */
const FRESH_MILLISECONDS = 5000;

/** The hosts that the leagues' pictures are on, for the content policy: they and no others. */
export interface PictureHosts {
  /** Looks again when the last look is old; while the database is away the last answer stands. */
  refresh(): Promise<void>;
  /** The sources as a policy lists them. */
  sources(): string;
}

/** Keeps the picture hosts of the leagues. */
export const createPictureHosts = (
  office: Pick<LeagueOffice, 'pictureHosts'>,
  clock: Pick<Clock, 'millis'>,
  log: Log,
): PictureHosts => {
  let hosts: readonly string[] = [];
  let looked = -Infinity;
  return {
    refresh: async () => {
      if (clock.millis() - looked < FRESH_MILLISECONDS) return;
      looked = clock.millis();
      try {
        hosts = await office.pictureHosts();
      } catch (error) {
        log.warn({ err: error }, 'the picture hosts of the leagues could not be read');
      }
    },
    sources: () => ['https://cdn.discordapp.com', ...hosts.map((host) => `https://${host}`)].join(' '),
  };
};
