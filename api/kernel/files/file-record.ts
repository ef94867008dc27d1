import { z } from 'zod';
import { FILE_PROPERTIES } from '../../../schema/kernel/files.js';
import { NO_PROPERTIES } from './inspect/looked.js';

/** The collection of the records of attached files; their bytes are beside it (GridFS). */
export const ATTACHMENTS = 'attachments.files';

/** What a scanner has said of a file: nothing yet, that it is clean or infected; or nothing, as there is no scanner or the file is sealed. */
export const SCANS = ['WAITING', 'CLEAN', 'INFECTED', 'NOT_SCANNED'] as const;

/** The state of a file before a scanner. */
export type Scan = (typeof SCANS)[number];

const line = z.string().nullable();
const properties = z.object(Object.fromEntries(FILE_PROPERTIES.map((name) => [name, line])));

const facts = z.object({
  name: z.string(),
  type: z.string(),
  sha256: z.string(),
  isLocked: z.boolean(),
  properties: properties.transform((found) => ({ ...NO_PROPERTIES, ...found })),
});

/** What is known of a file beside its size. */
export type StagedFacts = z.infer<typeof facts>;

const record = z.object({
  _id: z.string(),
  length: z.number(),
  // What GridFS needs to read the bytes.
  chunkSize: z.number(),
  uploadDate: z.date(),
  filename: z.string(),
  metadata: z.object({
    /** Who uploaded it, and alone may have an act use it. */
    accountId: z.string(),
    /** Null while it arrives, and for a sealed file. */
    facts: facts.nullable(),
    /** The same of a sealed file, encrypted. */
    box: z.string().nullable(),
    isTaken: z.boolean(),
    scan: z.enum(SCANS),
  }),
});

/** The record of a staged or attached file. */
export type FileRecord = z.infer<typeof record>;

/** A stored record. */
export function parseRecord(stored: unknown): FileRecord {
  return record.parse(stored);
}

/** What a box of a sealed file holds; null where that is no such thing. */
export function parseFacts(opened: unknown): StagedFacts | null {
  return facts.safeParse(opened).data ?? null;
}

/** A staged file as acts name it: its id and, of a sealed one, the key behind a point. */
export function splitToken(token: string): { readonly id: string; readonly secret: string | null } {
  const [id = '', secret = null] = token.split('.');
  return { id, secret };
}
