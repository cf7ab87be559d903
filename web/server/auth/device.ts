import Bowser from 'bowser';
import type { FastifyRequest } from 'fastify';
import type { Device } from '@paper-dynasty/db/stores/sessions';

const AGENT_LENGTH = 300;

/** The device that a request comes from. */
export const deviceOf = (request: FastifyRequest): Device => ({
  agent: request.headers['user-agent']?.slice(0, AGENT_LENGTH) ?? null,
  address: request.ip,
});

/** A browser and its system in words, such as "Firefox, Android"; null for what tells neither. */
export const nameAgent = (agent: string | null): string | null => {
  if (!agent) return null;
  const { browser, os } = Bowser.parse(agent);
  const names = [browser.name, os.name].filter((name) => name);
  return names.length > 0 ? names.join(', ') : null;
};
