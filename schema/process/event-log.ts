import { refusedFile } from '../catalogue/refused-file.js';
import type { Role } from '../common/roles.js';
import { countFrom, flag, instant, json, list, part, text, verbatim } from '../kernel/fields.js';
import { defineSubject, type RowOf } from '../kernel/subject.js';
import { EVENT_LIMITS } from './event-limits.js';
import { PROCESS_READERS } from './process-readers.js';

const IMPORTERS = ['CATEGORY_MANAGER', 'INTERNAL_AUDITOR'] as const satisfies readonly Role[];

const attribute = part('EventAttributeRecord', { id: text(EVENT_LIMITS.name), value: verbatim(EVENT_LIMITS.value) });
const attributes = list(attribute, { most: [EVENT_LIMITS.attributes, 'input.tooLong'] });

// One event of a file, as the job passes it (event-record.ts).
const record = part('EventRecord', {
  caseKey: text(EVENT_LIMITS.name),
  activity: text(EVENT_LIMITS.name),
  occurredAt: instant,
  resource: text(EVENT_LIMITS.name).optional(),
  attributes,
  caseAttributes: attributes,
});

/**
 * The import of an event log of another system (事件日志): validated as a whole, then written in steps, so that it survives being killed. Moves
 * by SYSTEM are taken by the job that reads the file.
 */
export const EventLog = defineSubject({
  module: 'process',
  name: 'EventLog',
  short: 'eventLog',
  collection: 'event_logs',
  doc: 'The import of an event log of another system. What comes from it is imported and not witnessed.',
  secret: 'none',
  fields: {
    // The staged file with its hash, to which the entry commits.
    fileId: text().hidden(),
    fileName: text(),
    sha256: text().about('SHA-256 of the file, hexadecimal.'),
    bytes: countFrom(0).hidden(),
    system: text().about('The other system; the source of its entries is `mirror:` and this name.'),
    caseColumn: text().optional(),
    activityColumn: text().optional(),
    timeColumn: text().optional(),
    resourceColumn: text().optional(),
    encoding: text().optional().about('As it was told, or as the file says for sure; null until then.'),
    guessedEncoding: text().optional().about('The likeliest encoding, where somebody has to say which it is.'),
    timeFormat: text()
      .optional()
      .about('How its times are written, as it was told; null where their year comes first.'),
    guessedTimeFormat: text().optional().about('How its times seem to be written, where somebody has to say it.'),
    leavesOut: flag.about('Whether what no entry can hold is left out and the rest taken.'),
    emptyCases: countFrom(0).about('Cases without events; they are left out, or it is asked whether they are.'),
    cutEvents: countFrom(0).about(
      'Events with more attributes than one entry holds; those beyond are left out, or it is asked.',
    ),
    leftOutFileId: text().optional().hidden(),
    contentHash: text()
      .optional()
      .about('SHA-256 sums of its events: the same for the same events in whatever file and order.'),
    format: text().optional().about('XES or CSV; null until the file was looked at.'),
    rows: countFrom(0).optional().about('Events of the file.'),
    cases: countFrom(0).optional().about('Cases of the file.'),
    // Changes in the transaction that writes the events.
    cursor: countFrom(0).about('Events that were written, each as one entry.'),
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
    importEventLog: {
      from: null,
      to: 'STAGED',
      by: IMPORTERS,
      // For a file that was uploaded before: the name of the system, and the names of its columns where they are not the usual ones.
      asks: {
        fileId: text(60),
        system: text(60).like(/^[\p{L}\p{N}][\p{L}\p{N} ._-]*$/u, 'process.systemName'),
        caseColumn: text(200).optional(),
        activityColumn: text(200).optional(),
        timeColumn: text(200).optional(),
        resourceColumn: text(200).optional(),
        encoding: text(30)
          .optional()
          .about('How the file is read; it is asked for where the file does not say it for sure.'),
        timeFormat: text(60)
          .optional()
          .about(
            'How its times are written: day-first, month-first, epoch, epoch-ms, excel, or a pattern such as DD.MM.YYYY HH:mm.',
          ),
        leavesOut: flag
          .optional()
          .about('Whether cases without events, and attributes beyond the limit, are left out and the rest taken.'),
      },
    },
    // One question at a time: what the file does not tell for sure is asked before anything is written.
    askAboutEventLog: {
      from: ['STAGED'],
      to: 'ASKED',
      by: ['SYSTEM'],
      asks: {
        guessedEncoding: text(20).optional(),
        guessedTimeFormat: text(60).optional(),
        emptyCases: countFrom(0),
        cutEvents: countFrom(0),
        leftOutFileId: text(60).optional(),
      },
      sets: {
        guessedEncoding: { input: 'guessedEncoding' },
        guessedTimeFormat: { input: 'guessedTimeFormat' },
        emptyCases: { input: 'emptyCases' },
        cutEvents: { input: 'cutEvents' },
        leftOutFileId: { input: 'leftOutFileId' },
      },
    },
    answerEventLog: {
      from: ['ASKED'],
      to: 'STAGED',
      by: IMPORTERS,
      // The answer to what was asked.
      asks: { encoding: text(30).optional(), timeFormat: text(60).optional(), leavesOut: flag.optional() },
      toDo: { actedBy: 'importEventLog' },
    },
    refuseEventLog: {
      from: ['STAGED'],
      to: 'REFUSED',
      by: ['SYSTEM'],
      asks: refusedFile.asks,
      sets: refusedFile.sets,
    },
    beginEventLog: {
      from: ['STAGED'],
      to: 'RUNNING',
      by: ['SYSTEM'],
      asks: {
        format: text(20),
        encoding: text(20).optional(),
        rows: countFrom(0),
        cases: countFrom(0),
        emptyCases: countFrom(0),
        cutEvents: countFrom(0),
        leftOutFileId: text(60).optional(),
        contentHash: text(80),
      },
      sets: {
        format: { input: 'format' },
        encoding: { input: 'encoding' },
        rows: { input: 'rows' },
        cases: { input: 'cases' },
        emptyCases: { input: 'emptyCases' },
        cutEvents: { input: 'cutEvents' },
        leftOutFileId: { input: 'leftOutFileId' },
        contentHash: { input: 'contentHash' },
      },
    },
    advanceEventLog: {
      from: ['RUNNING'],
      to: 'SAME',
      by: ['SYSTEM'],
      // `from`: number of events handled before.
      asks: { from: countFrom(0), records: list(record, { none: 'input.required', most: [1000, 'input.tooLong'] }) },
    },
    finishEventLog: { from: ['RUNNING'], to: 'DONE', by: ['SYSTEM'] },
    cancelEventLog: {
      from: ['STAGED', 'ASKED', 'RUNNING'],
      to: 'CANCELLED',
      by: IMPORTERS,
      consequences: 'eventLog.cancelKeepsWritten',
      sets: { finishedAt: 'NOW' },
    },
  },
  visible: { STAFF: PROCESS_READERS },
  shows: ['createdAt', 'entries'],
  list: { name: 'eventLogs', byState: false },
  indexes: [
    { key: { state: 1, _id: 1 }, name: 'state' },
    { key: { sha256: 1 }, name: 'file' },
    { key: { contentHash: 1 }, name: 'content' },
  ],
});

/** The import of an event log, as stored. */
export interface EventLogRow extends RowOf<typeof EventLog> {}
