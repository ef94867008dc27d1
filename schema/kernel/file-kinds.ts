/** What a file is to its subject. The labels are `kind.<kind>` in the messages. */
export const FILE_KINDS = [
  'LICENCE',
  'CERTIFICATE',
  'DRAWING',
  'EVENT_DOCUMENT',
  'QUOTE',
  'CONTRACT_TEXT',
  'SIGNED_COPY',
  'DELIVERY_NOTE',
  'PHOTO',
  'TEST_REPORT',
  'INVOICE',
  'OTHER',
] as const;

/** A kind of file. */
export type FileKind = (typeof FILE_KINDS)[number];

/** Kinds that hold until a day: whoever attaches one may say until when. */
export const KINDS_WITH_VALIDITY: readonly FileKind[] = ['LICENCE', 'CERTIFICATE'];

/**
 * Kinds that nobody may lock with a password. Who tells the password of a quote after the opening decides then what was offered (0036);
 * on other kinds a lock is marked.
 */
export const KINDS_WITHOUT_LOCK: readonly FileKind[] = ['QUOTE'];

/** Kinds that a telephone takes with its camera. */
export const KINDS_BY_CAMERA: readonly FileKind[] = ['PHOTO', 'DELIVERY_NOTE'];

/** Bytes of a megabyte, as limits and sizes of files count them. */
export const MEGABYTE = 1_000_000;

/** How large one file may be, and all files of a subject together, in bytes; and how many a subject, and one act, may have. */
export const FILE_LIMITS = {
  bytes: 50 * MEGABYTE,
  ofSubject: 200 * MEGABYTE,
  count: 100,
  atOnce: 20,
  nameLength: 200,
  noteLength: 200,
} as const;
