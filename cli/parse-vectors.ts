import { z } from 'zod';

/** What is no whole number is out of range of any tree, and so are numbers below 0. */
const size = z
  .union([z.number(), z.string(), z.null()])
  .transform((value) => (/^-?[0-9]+$/.test(String(value)) ? BigInt(String(value)) : -1n));
// Other implementations write what is empty as null.
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

/** The vectors of a file; sizes and indices as they are written, to 2^64 - 1. */
export type Vectors = z.infer<typeof vectors>;

/** Reads a file of vectors; throws for any other JSON. */
export function parseVectors(text: string): Vectors {
  return vectors.parse(JSON.parse(exact(text)));
}

/** JSON.parse rounds numbers beyond 2^53; as texts they stay what they are. */
function exact(text: string): string {
  return text.replace(/"(?:[^"\\]|\\.)*"|-?[0-9]{16,}(?![0-9.eE])/g, (token) =>
    token.startsWith('"') ? token : `"${token}"`,
  );
}
