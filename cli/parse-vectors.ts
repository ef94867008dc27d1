import { z } from 'zod';

/** Sizes that are not whole, or below 0, are out of range for any tree. */
const size = z
  .union([z.number(), z.string(), z.null()])
  .transform((value) => (/^-?[0-9]+$/.test(String(value)) ? BigInt(String(value)) : -1n));
// Other implementations write empty values as null.
const bytes = z
  .string()
  .nullish()
  .transform((text) => text ?? '');
const hashes = z
  .array(bytes)
  .nullish()
  .transform((list) => list ?? []);
const desc = z.string().nullish();
const list = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item)
    .nullish()
    .transform((items) => items ?? []);

const vectors = z.object({
  log_vkey: z.string().nullish(),
  witness_vkey_cosig_v1: z.string().nullish(),
  roots: list(z.object({ size, root: bytes })),
  inclusion: list(
    z.object({ desc, index: size, size, leafHash: bytes, proof: hashes, root: bytes, valid: z.boolean() }),
  ),
  consistency: list(
    z.object({ desc, size1: size, size2: size, root1: bytes, root2: bytes, proof: hashes, valid: z.boolean() }),
  ),
  checkpoints: list(z.object({ size, checkpoint: z.string() })),
  tlog_proof: z.object({ index: size, leaf_utf8: z.string(), text: z.string() }).nullish(),
});

/** The vectors of a file; sizes and indices exactly as written, up to 2^64 - 1. */
export type Vectors = z.infer<typeof vectors>;

/** Reads a file of vectors; throws for any other JSON. */
export function parseVectors(text: string): Vectors {
  return vectors.parse(JSON.parse(exact(text)));
}

/** JSON.parse rounds numbers beyond 2^53, so they are turned into texts first. */
function exact(text: string): string {
  return text.replace(/"(?:[^"\\]|\\.)*"|-?[0-9]{16,}(?![0-9.eE])/g, (token) =>
    token.startsWith('"') ? token : `"${token}"`,
  );
}
