import type { ExportedEvent } from './exported-event.js';

/** An object-centric event log, as OCEL 2.0 writes it in JSON (ocel-standard.org). */
export interface Ocel {
  readonly objectTypes: readonly OcelType[];
  readonly eventTypes: readonly OcelType[];
  readonly objects: readonly OcelObject[];
  readonly events: readonly OcelEvent[];
}

/** A kind of object or event with the attributes it may have. */
export interface OcelType {
  readonly name: string;
  readonly attributes: readonly { readonly name: string; readonly type: string }[];
}

/** An object; each value with the time from which it holds. */
export interface OcelObject {
  readonly id: string;
  readonly type: string;
  readonly attributes: readonly { readonly name: string; readonly time: string; readonly value: string }[];
  readonly relationships: readonly OcelLink[];
}

/** An event with the objects it is about. */
export interface OcelEvent {
  readonly id: string;
  readonly type: string;
  readonly time: string;
  readonly attributes: readonly { readonly name: string; readonly value: string }[];
  readonly relationships: readonly OcelLink[];
}

/** A link to an object, and what it is there as. */
export interface OcelLink {
  readonly objectId: string;
  readonly qualifier: string;
}

const EVENT_ATTRIBUTES = ['actor', 'role', 'source', 'recordedAt', 'logIndex'];

interface OpenObject {
  readonly type: string;
  readonly attributes: { readonly name: string; readonly time: string; readonly value: string }[];
  readonly links: Map<string, OcelLink>;
}

/** The entries as events, their subjects and cases as objects: an object for each subject, an event for each entry. */
export function toOcel(events: readonly ExportedEvent[]): Ocel {
  const objects = new Map<string, OpenObject>();
  const objectOf = (id: string, type: string) => {
    const known: OpenObject = objects.get(id) ?? { type, attributes: [], links: new Map() };
    objects.set(id, known);
    return known;
  };
  for (const { subject, caseId, values, time } of events) {
    const object = objectOf(subject.id, subject.type);
    for (const { name, value } of values) object.attributes.push({ name, time, value });
    if (caseId !== subject.id) object.links.set(caseId, { objectId: caseId, qualifier: 'case' });
  }
  // A case is there as an object even where the range of entries holds none of its own.
  for (const { caseId } of events) objectOf(caseId, 'Purchase');
  const all = [...objects].map(([id, { type, attributes, links }]) => {
    return { id, type, attributes, relationships: [...links.values()] };
  });
  return { objectTypes: objectTypes(all), eventTypes: eventTypes(events), objects: all, events: events.map(eventOf) };
}

function eventOf(event: ExportedEvent): OcelEvent {
  const { id, activity, time, actor, role, source, recordedAt, index, subject, caseId } = event;
  const values = [actor, role, source, recordedAt, String(index)];
  return {
    id,
    type: activity,
    time,
    attributes: EVENT_ATTRIBUTES.map((name, place) => ({ name, value: values[place] ?? '' })),
    relationships: [
      { objectId: subject.id, qualifier: 'subject' },
      ...(caseId === subject.id ? [] : [{ objectId: caseId, qualifier: 'case' }]),
    ],
  };
}

function objectTypes(objects: readonly OcelObject[]): OcelType[] {
  const names = new Map<string, Set<string>>();
  for (const { type, attributes } of objects) {
    const known = names.get(type) ?? new Set();
    for (const { name } of attributes) known.add(name);
    names.set(type, known);
  }
  return [...names].map(([name, fields]) => ({ name, attributes: [...fields].map(asText) }));
}

function eventTypes(events: readonly ExportedEvent[]): OcelType[] {
  const names = [...new Set(events.map(({ activity }) => activity))];
  return names.map((name) => ({ name, attributes: EVENT_ATTRIBUTES.map(asText) }));
}

function asText(name: string): OcelType['attributes'][number] {
  return { name, type: 'string' };
}
