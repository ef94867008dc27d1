import { BUSINESS_ROLES } from '../common/roles.js';
import { countFrom, flag, instant, json, key, list, listOf, longText, text } from '../kernel/fields.js';
import { defineSubject, type RowOf } from '../kernel/subject.js';
import { categoryOfFile } from './category.js';
import { partOfFile } from './part.js';
import { refusedFile } from './refused-file.js';

/**
 * An import of parts from a file: validated as a whole, then written in steps, so that it survives being killed. Moves by SYSTEM are taken
 * by the job that reads the file.
 */
export const ImportRun = defineSubject({
  module: 'catalogue',
  name: 'ImportRun',
  short: 'import',
  collection: 'import_runs',
  doc: 'One import of parts from a file.',
  secret: 'none',
  fields: {
    // The staged file with its hash, to which the entry commits.
    fileId: text().hidden(),
    fileName: text(),
    sha256: text().hidden(),
    bytes: countFrom(0).hidden(),
    encoding: text().optional().about('As it was told, or as the file says for sure; null until then.'),
    guessedEncoding: text().optional().about('The likeliest encoding, where somebody has to say which it is.'),
    revises: flag.about('Whether rows that differ from the catalogue revise its parts.'),
    reason: longText().optional().about('Why parts are revised.'),
    // The name of the format (part-file.ts).
    format: text().optional().hidden(),
    // Rows of the file below its header.
    rows: countFrom(0).optional(),
    // Number of rows handled; it changes in the transaction that writes their parts.
    cursor: countFrom(0).hidden(),
    written: countFrom(0),
    unchanged: countFrom(0).about('Rows that say of a part what the catalogue says of it.'),
    revised: countFrom(0).about('Rows by which a part was revised.'),
    differing: countFrom(0).about('Rows that differ from the catalogue and were not taken.'),
    differenceFileId: text().optional().hidden(),
    faultCount: countFrom(0),
    faultFileId: text().optional().hidden(),
    messageKey: text().optional().hidden(),
    messageParams: json.optional().hidden(),
    finishedAt: instant.optional(),
  },
  states: {
    STAGED: {},
    ASKED: {},
    RUNNING: {},
    REFUSED: { tone: 'bad', end: true },
    DONE: { tone: 'good', end: true },
    CANCELLED: { tone: 'bad', end: true },
  },
  moves: {
    importParts: {
      from: null,
      to: 'STAGED',
      by: ['CATEGORY_MANAGER'],
      asks: {
        fileId: key(60).about('Id given by POST /files.'),
        encoding: text(30)
          .optional()
          .about('How the file is read; it is asked for where the file does not say it for sure.'),
        revises: flag
          .optional()
          .about('Whether rows that differ from the catalogue revise its parts; that needs a reason.'),
        reason: longText(1_000).optional(),
      },
    },
    // What the file does not tell for sure is asked before anything is written.
    askEncoding: {
      from: ['STAGED'],
      to: 'ASKED',
      by: ['SYSTEM'],
      asks: { guessedEncoding: text(20) },
      sets: { guessedEncoding: { input: 'guessedEncoding' } },
    },
    tellEncoding: {
      from: ['ASKED'],
      to: 'STAGED',
      by: ['CATEGORY_MANAGER'],
      asks: { encoding: text(30) },
      // Of whoever began it: others may answer, too, and do not know the file.
      toDo: { actedBy: 'importParts' },
    },
    refuseImport: {
      from: ['STAGED'],
      to: 'REFUSED',
      by: ['SYSTEM'],
      asks: { encoding: text(20).optional(), ...refusedFile.asks },
      sets: { encoding: { input: 'encoding' }, ...refusedFile.sets },
    },
    beginImport: {
      from: ['STAGED'],
      to: 'RUNNING',
      by: ['SYSTEM'],
      // The categories that the file needs, each after its parent.
      asks: {
        encoding: text(20),
        format: text(20),
        rows: countFrom(0),
        categories: list(categoryOfFile, { most: [5000, 'input.tooLong'] }),
      },
    },
    advanceImport: {
      from: ['RUNNING'],
      to: 'SAME',
      by: ['SYSTEM'],
      // `from`: number of rows handled before.
      // `fields`: the fields that the file contains.
      asks: {
        from: countFrom(0),
        fields: listOf(text(30)),
        parts: list(partOfFile, { none: 'input.required', most: [1000, 'input.tooLong'] }),
        reason: longText(1_000).optional(),
      },
    },
    finishImport: {
      from: ['RUNNING'],
      to: 'DONE',
      by: ['SYSTEM'],
      asks: { differenceFileId: text(60).optional() },
    },
    cancelImport: {
      from: ['STAGED', 'ASKED', 'RUNNING'],
      to: 'CANCELLED',
      by: ['CATEGORY_MANAGER'],
      consequences: 'importRun.cancelKeepsWritten',
      sets: { finishedAt: 'NOW' },
    },
  },
  visible: { STAFF: BUSINESS_ROLES },
  // Queried as `importRun`, although inputs say `importId`.
  query: false,
  shows: ['createdAt'],
  list: { name: 'importRuns', byState: false, first: 20 },
  indexes: [{ key: { state: 1, _id: 1 }, name: 'state' }],
});

/** An import of parts from a file, as stored. */
export interface ImportRunRow extends RowOf<typeof ImportRun> {}
