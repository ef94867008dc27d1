import type { FieldKind } from '../kernel/field.js';
import { SUBJECTS } from '../subjects.js';
import type { ExportedEvent } from './exported-event.js';

/** The same entries twice: in the order of the log, and one subject after the other. */
export interface OcelSource {
  readonly inLogOrder: AsyncIterable<ExportedEvent>;
  readonly bySubject: AsyncIterable<ExportedEvent>;
}

interface OcelLink {
  readonly objectId: string;
  readonly qualifier: string;
}

interface OcelObject {
  readonly id: string;
  readonly type: string;
  readonly attributes: { readonly name: string; readonly time: string; readonly value: string }[];
  readonly relationships: OcelLink[];
}

/** The attributes of an event besides activity and time, with their types. */
const EVENT_ATTRIBUTES = {
  ...{ actor: 'string', role: 'string', source: 'string', recordedAt: 'time', logIndex: 'integer' },
  // Classes of values that are left out.
  withheld: 'string',
};

/** The OCEL types for kinds of fields; fields of all other kinds are text. */
const TYPES: Readonly<Partial<Record<FieldKind, string>>> = {
  instant: 'time',
  count: 'integer',
  flag: 'boolean',
  decimal: 'float',
};

/**
 * The entries as an object-centric event log, OCEL 2.0 in JSON (ocel-standard.org), written piece by piece: an event for each entry, an
 * object for each subject and case. Memory holds only names. Each value of an object has the time from which it is valid.
 */
export async function* toOcel({ inLogOrder, bySubject }: OcelSource): AsyncGenerator<string> {
  const activities = new Set<string>();
  const cases = new Set<string>();
  yield '{"events":[';
  yield* listed(eventsOf(inLogOrder, activities, cases));
  const fields = new Map<string, Set<string>>();
  yield '],"objects":[';
  yield* listed(objectsOf(bySubject, cases, fields));
  const objectTypes = [...fields].map(([name, names]) => ({
    name,
    attributes: [...names].map((field) => ({ name: field, type: typeOf(name, field) })),
  }));
  const declared = Object.entries(EVENT_ATTRIBUTES).map(([name, type]) => ({ name, type }));
  const eventTypes = [...activities].map((name) => ({ name, attributes: declared }));
  yield `],"objectTypes":${JSON.stringify(objectTypes)},"eventTypes":${JSON.stringify(eventTypes)}}\n`;
}

async function* listed(values: AsyncIterable<object>): AsyncGenerator<string> {
  let comma = '\n';
  for await (const value of values) {
    yield `${comma}${JSON.stringify(value)}`;
    comma = ',\n';
  }
}

async function* eventsOf(events: OcelSource['inLogOrder'], activities: Set<string>, cases: Set<string>) {
  for await (const event of events) {
    const { id, activity, time, actor, role, source, recordedAt, index, subject, caseId } = event;
    activities.add(activity);
    cases.add(caseId);
    const values = { actor, role, source, recordedAt, logIndex: String(index), withheld: event.withheld.join(' ') };
    yield {
      id,
      type: activity,
      time,
      attributes: Object.entries(values).flatMap(([name, value]) => (value === '' ? [] : [{ name, value }])),
      relationships: [{ objectId: subject.id, qualifier: 'subject' }, ...linksTo(caseId, subject.id)],
    };
  }
}

async function* objectsOf(
  events: OcelSource['bySubject'],
  cases: Set<string>,
  fields: Map<string, Set<string>>,
): AsyncGenerator<OcelObject> {
  const unmet = new Set(cases);
  let open = objectOf('', '');
  for await (const { subject, caseId, values, time } of events) {
    if (open.id !== subject.id) {
      if (open.id !== '') yield open;
      unmet.delete(subject.id);
      open = objectOf(subject.id, subject.type);
    }
    const names = namesOf(subject.type, fields);
    for (const { name, value } of values) {
      names.add(name);
      open.attributes.push({ name, time, value });
    }
    const known = open.relationships.some(({ objectId }) => objectId === caseId);
    if (!known) open.relationships.push(...linksTo(caseId, subject.id));
  }
  if (open.id !== '') yield open;
  // A case is included as an object even where none of its own entries is.
  for (const id of unmet) {
    namesOf('Purchase', fields);
    yield objectOf(id, 'Purchase');
  }
}

function objectOf(id: string, type: string): OcelObject {
  return { id, type, attributes: [], relationships: [] };
}

function linksTo(caseId: string, subjectId: string): OcelLink[] {
  return caseId === subjectId ? [] : [{ objectId: caseId, qualifier: 'case' }];
}

function namesOf(type: string, fields: Map<string, Set<string>>): Set<string> {
  const names = fields.get(type) ?? new Set();
  fields.set(type, names);
  return names;
}

function typeOf(subject: string, field: string): string {
  const declared = SUBJECTS.find(({ name }) => name === subject)?.fields[field];
  return (declared && TYPES[declared.kind]) ?? 'string';
}
