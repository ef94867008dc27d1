import { z } from 'zod';

/** The collection of the staged files' records; the bytes are beside it (GridFS). */
export const STAGED_FILES = 'staged.files';

const shape = z.object({
  filename: z.string(),
  length: z.number(),
  metadata: z.object({
    id: z.string(),
    kind: z.enum(['upload', 'faults']),
    /** Who uploaded it; null for what a job wrote. */
    accountId: z.string().nullable(),
    /** The import whose faults it lists; null for uploads. */
    importId: z.string().nullable(),
    sha256: z.string(),
    /** That an act has taken the upload in; said once it is looked at after a day. */
    isTaken: z.boolean().optional(),
  }),
});

/** The record of a staged file: an upload, or the list of faults of an import. */
export type StagedFile = z.infer<typeof shape>;

/** A stored record as a staged file. */
export function parseStaged(record: unknown): StagedFile {
  return shape.parse(record);
}
