import { createHash, randomInt } from 'node:crypto';
import { refuse, type Refusal } from '@paper-dynasty/engine/model/refusals';
import type { Sql } from '../connection.ts';

const hashOf = (code: string): string => createHash('sha256').update(code).digest('hex');

/** Letters and digits that are not mistaken for one another. */
const SIGNS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
/** 119 bits: a hash without salt keeps what can be guessed by nobody. */
const GROUPS = 6;
const SIGNS_A_GROUP = 4;
/** For how long a code is good. Each start without an owner prints a new one. */
const GOOD_FOR = '24 hours';

const group = (): string =>
  Array.from({ length: SIGNS_A_GROUP }, () => SIGNS[randomInt(SIGNS.length)]).join('');
const makeCode = (): string => Array.from({ length: GROUPS }, group).join('-');

/** A code as it is compared: however it was typed. */
const folded = (code: string): string => code.toUpperCase().replace(/[^A-Z0-9]/g, '');

/** A new one-time code; null when the server has an owner. Only its hash is kept. */
export const newSetupCode = async (sql: Sql): Promise<string | null> => {
  const [owner] = await sql`select 1 from owners limit 1`;
  if (owner) return null;
  const code = makeCode();
  await sql`insert into setup_codes (code_hash, made_at) values (${hashOf(folded(code))}, now())`;
  return code;
};

/** Makes a person the owner by a code that nobody has used, while there is no owner. */
export const claim = (sql: Sql, code: string, userId: string): Promise<Refusal | null> =>
  sql.begin(async (transaction) => {
    await transaction`lock table owners in exclusive mode`;
    const [owner] = await transaction`select 1 from owners limit 1`;
    const used = await transaction`
      update setup_codes set used_at = now(), used_by = ${userId}
      where code_hash = ${hashOf(folded(code))} and used_at is null and ${!owner}
        and made_at > now() - ${GOOD_FOR}::interval returning code_hash`;
    if (used.length === 0) return refuse('code_wrong', { field: 'code' });
    await transaction`insert into owners (user_id, since) values (${userId}, now())`;
    await transaction`
      insert into league_audit (at, actor, action, detail) values (now(), ${userId}, 'owner', '{}')`;
    return null;
  });

/** Whether a person is an owner of this server. */
export const isOwner = async (sql: Sql, userId: string): Promise<boolean> => {
  const [found] = await sql`select 1 from owners where user_id = ${userId}`;
  return found !== undefined;
};
