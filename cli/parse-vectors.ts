import { z } from 'zod';

// Sizes beyond 2^53 come rounded; they are out of range for us in any case, as they would be unrounded.
const size = z.union([z.number(), z.string().regex(/^[0-9]+$/)]).transform(Number);
const hashes = z.array(z.string()).nullish();

const vectors = z.object({
  log_vkey: z.string().optional(),
  witness_vkey_cosig_v1: z.string().optional(),
  roots: z.array(z.object({ size, root: z.string() })).default([]),
  inclusion: z
    .array(
      z.object({
        ...{ desc: z.string().optional(), index: size, size, leafHash: z.string(), proof: hashes },
        ...{ root: z.string(), valid: z.boolean() },
      }),
    )
    .default([]),
  consistency: z
    .array(
      z.object({
        ...{ desc: z.string().optional(), size1: size, size2: size, root1: z.string(), root2: z.string() },
        ...{ proof: hashes, valid: z.boolean() },
      }),
    )
    .default([]),
  checkpoints: z.array(z.object({ size, checkpoint: z.string() })).default([]),
  tlog_proof: z.object({ index: size, leaf_utf8: z.string(), text: z.string() }).optional(),
});

/** The vectors of a file. */
export type Vectors = z.infer<typeof vectors>;

/** Reads a file of vectors; throws for any other JSON. */
export function parseVectors(text: string): Vectors {
  return vectors.parse(JSON.parse(text));
}
