import { type Attribute, attributeClass } from '../../../schema/process/attribute-class.js';
import { EventLog, type EventLogRow } from '../../../schema/process/event-log.js';
import type { EventRecord } from '../../../schema/process/event-record.js';
import { MirroredCase } from '../../../schema/process/mirrored-case.js';
import { several } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import { also, change, rule } from '../../kernel/rule.js';

/**
 * Writes the next events of a log, each as one entry: the first event of a case creates its subject, the others are further versions of it.
 * The cursor moves in the same transaction, so that an import that was killed continues without a gap or a repetition.
 */
export const advanceEventLog = rule(EventLog, 'advanceEventLog', {
  facts: async ({ eventLogId, records }, read) => {
    const keys = [...new Set(records.map(({ caseKey }) => caseKey))];
    const known = await read.find('MirroredCase', { logId: eventLogId, caseKey: { $in: keys } }, keys.length);
    return new Map(known.map(({ caseKey, _id }) => [caseKey, _id]));
  },
  decide: (log, { from, records }, { facts: known, mint }) => {
    if (from !== log.cursor) return refuse('CONFLICT', 'catalogue.importMovedOn', ['from'], { cursor: log.cursor });
    const ids = new Map(known);
    const moves = records.map((record) => {
      const { caseKey, occurredAt } = record;
      const mirrored = { system: log.system, occurredAt };
      const before = ids.get(caseKey);
      const id = before ?? mint('MirroredCase');
      ids.set(caseKey, id);
      const event = eventOf(record);
      if (before) return also(MirroredCase, id, 'mirrorEvent', event, mirrored);
      return also(MirroredCase, id, 'mirrorCase', { ...event, ...caseOf(record, log) }, mirrored);
    });
    return several(change(EventLog, { cursor: from + records.length }), moves);
  },
});

function eventOf({ activity, occurredAt, resource, attributes }: EventRecord) {
  return {
    activity,
    occurredAt,
    resource,
    details: ofClass(attributes, 'open'),
    figures: ofClass(attributes, 'commercial'),
    people: ofClass(attributes, 'personal'),
  };
}

function caseOf({ caseKey, caseAttributes }: EventRecord, { _id, system }: EventLogRow) {
  return {
    logId: _id,
    system,
    caseKey,
    caseDetails: ofClass(caseAttributes, 'open'),
    caseFigures: ofClass(caseAttributes, 'commercial'),
    casePeople: ofClass(caseAttributes, 'personal'),
  };
}

function ofClass(attributes: readonly Attribute[], visibility: string): Attribute[] {
  return attributes.filter(({ id }) => attributeClass(id) === visibility);
}
