import { z } from 'zod';

/** The collection of the records of staged files; the bytes are beside it (GridFS). */
export const STAGED_FILES = 'staged.files';

const shape = z.object({
  filename: z.string(),
  length: z.number(),
  metadata: z.object({
    id: z.string(),
    kind: z.enum(['upload', 'faults']),
    /** Who uploaded it; null for files that a job wrote. */
    accountId: z.string().nullable(),
    /** The import whose faults it lists; null for uploads. */
    importId: z.string().nullable(),
    sha256: z.string(),
    /** Whether an act uses the upload; set when that is checked after a day. */
    isTaken: z.boolean().optional(),
  }),
});

/** The record of a staged file: an upload, or the list of an import's faults. */
export type StagedFile = z.infer<typeof shape>;

/** A stored record as a staged file. */
export function parseStaged(record: unknown): StagedFile {
  return shape.parse(record);
}
