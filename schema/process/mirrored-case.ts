import { instant, list, part, ref, text, verbatim } from '../kernel/fields.js';
import { defineSubject, type RowOf } from '../kernel/subject.js';
import type { Attribute } from './attribute-class.js';
import { EVENT_LIMITS } from './event-limits.js';
import { PROCESS_READERS } from './process-readers.js';

const attribute = part(
  'EventAttribute',
  { id: text(), value: verbatim(EVENT_LIMITS.value) },
  'An attribute of a case of another system, as the log has it.',
);
const attributes = list<Attribute>(attribute);

/**
 * A case of another system, as its log tells it (导入的案例): one version and one entry for each event of the log. Its entries prove when the
 * log was imported and that it was not changed since, but never that it was true.
 */
export const MirroredCase = defineSubject({
  module: 'process',
  name: 'MirroredCase',
  short: 'mirroredCase',
  collection: 'mirrored_cases',
  doc: 'A case of another system: one version and one entry for each event of its log. Imported, not witnessed.',
  secret: 'none',
  fields: {
    logId: ref('EventLog'),
    system: text(),
    caseKey: text(),
    activity: text().about('What the last event was.'),
    occurredAt: instant,
    resource: text().optional().personal().hidden(),
    // Attributes of the last event: open ones, commercial ones, and those about people; then those of the case.
    details: attributes.hidden(),
    figures: attributes.commercial().hidden(),
    people: attributes.personal().hidden(),
    caseDetails: attributes.costs({ length: 20 }),
    caseFigures: attributes.commercial().costs({ length: 20 }),
    casePeople: attributes.personal().costs({ length: 20 }),
  },
  states: { MIRRORED: { end: true } },
  moves: {
    mirrorCase: { from: null, to: 'MIRRORED', by: [], within: ['process.advanceEventLog'] },
    mirrorEvent: { from: ['MIRRORED'], to: 'SAME', by: [], within: ['process.advanceEventLog'] },
  },
  visible: { STAFF: PROCESS_READERS },
  shows: ['createdAt', 'entries'],
  indexes: [{ key: { logId: 1, caseKey: 1 }, name: 'case', unique: true }],
});

/** A case of another system, as it is after its last event. */
export interface MirroredCaseRow extends RowOf<typeof MirroredCase> {}
