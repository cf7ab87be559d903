import path from 'node:path';
import { pino, type Logger } from 'pino';
import type { Environment } from './config.ts';
import { isService, type Role } from './roles.ts';

const FILE = 'paper-dynasty.log';

const rotating = (level: string, folder: string): Logger =>
  pino({
    level,
    transport: {
      targets: [
        {
          target: 'pino-roll',
          level,
          options: { file: path.join(folder, FILE), frequency: 'daily', mkdir: true },
        },
      ],
    },
  });

const serviceLog = ({ LOG_LEVEL: level, LOG_DIR: folder }: Environment): Logger => {
  if (folder) return rotating(level, folder);
  return process.stdout.isTTY
    ? pino({ level, transport: { target: 'pino-pretty', options: { ignore: 'pid,hostname' } } })
    : pino({ level });
};

/** Creates the log of a process: services write where the settings say; commands, whose output is for people, write none. */
export const createLog = (env: Environment, role: Role): Logger =>
  isService(role) ? serviceLog(env) : pino({ level: 'silent' });
