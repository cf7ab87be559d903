import { z } from 'zod';

/** The same of both sides. */
export const perSide = <S extends z.ZodType>(schema: S) => z.object({ away: schema, home: schema });
