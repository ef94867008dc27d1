import { z } from 'zod';

const shown = z.looseObject({ id: z.string(), rev: z.int() });

/** A subject after a move. */
export type Shown = z.infer<typeof shown>;

/** The subject after a move; throws where the move was refused. */
export function taken(move: string, result: unknown): Shown {
  const parsed = shown.safeParse(result);
  if (!parsed.success) throw new Error(`${move}: ${JSON.stringify(result)}`);
  return parsed.data;
}
