import { z } from 'zod';
import type { Role } from '../../schema/common/roles.js';

const shown = z.looseObject({ id: z.string(), rev: z.int() });

/** A subject after a move. */
export type Shown = z.infer<typeof shown>;

/** Takes a move as somebody of this post. */
export type Take = (role: Role) => (move: string, input: object) => Promise<Shown>;

/** The subject after a move; throws where the move was refused. */
export function taken(move: string, result: unknown): Shown {
  const parsed = shown.safeParse(result);
  if (!parsed.success) throw new Error(`${move}: ${JSON.stringify(result)}`);
  return parsed.data;
}
