import type { Attribute } from '../../schema/process/attribute-class.js';
import { EVENT_LIMITS } from '../../schema/process/event-limits.js';
import type { EventRecord } from '../../schema/process/event-record.js';
import { readTime, TIME_RANGE, type TimeFault } from '../../schema/process/read-time.js';
import type { RawEvent } from './raw-event.js';
import type { LineFault } from './validate-file.js';

/** An event that may be written, with what of it does not fit into an entry; or what is wrong with it. */
export type JudgedEvent =
  | { readonly record: EventRecord; readonly leftOut: LineFault | null }
  | { readonly faults: readonly LineFault[] };

type Belonging = Extract<RawEvent, { readonly lost: null }>;

/** Judges one event of a file; `timeFormat` says how its times are written. */
export function judgeEvent(raw: Belonging, timeFormat: string | null): JudgedEvent {
  const { line } = raw;
  const caseKey = nameIn(raw.caseKey);
  const activity = nameIn(raw.activity);
  const time = raw.time ? readTime(raw.time, timeFormat) : null;
  const resource = raw.resource ? nameIn(raw.resource) : null;
  const faults = [
    ...nameFaults(line, 'case', raw.caseKey, caseKey),
    ...nameFaults(line, 'activity', raw.activity, activity),
    ...timeFaults(line, raw.time, time),
    ...(raw.resource && resource === null ? nameFaults(line, 'resource', raw.resource, resource) : []),
    ...attributeFaults(line, raw.attributes),
    ...attributeFaults(line, raw.caseAttributes),
  ];
  if (faults.length > 0 || caseKey === null || activity === null || !(time instanceof Date)) return { faults };
  const attributes = raw.attributes.slice(0, EVENT_LIMITS.attributes);
  const caseAttributes = raw.caseAttributes.slice(0, EVENT_LIMITS.attributes);
  return { record: { caseKey, activity, occurredAt: time, resource, attributes, caseAttributes }, leftOut: cutOf(raw) };
}

/** The attributes of an event beyond the limit, by name; null where there are none. */
function cutOf({ line, attributes, caseAttributes }: Belonging): LineFault | null {
  const most = EVENT_LIMITS.attributes;
  if (attributes.length <= most && caseAttributes.length <= most) return null;
  const beyond = [...attributes.slice(most), ...caseAttributes.slice(most)].map(({ id }) => id);
  const params = { max: most, count: beyond.length };
  return { line, column: null, value: beyond.join(', ').slice(0, 200), key: 'process.attributesBeyond', params };
}

/** A name in the form in which it is stored; null where it is empty, or could not be displayed. */
function nameIn(text: string | undefined): string | null {
  const name = text?.trim() ?? '';
  return name === '' || name.length > EVENT_LIMITS.name || !PRINTABLE.test(name) ? null : name;
}

// Refused as in schema/kernel/inputs.ts: they break lines or reverse the direction of text. The last one replaces what could not be decoded.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
const PRINTABLE = /^[^\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069\ufffd]*$/;

function nameFaults(line: number, column: string, text: string | undefined, name: string | null): LineFault[] {
  if (name !== null) return [];
  const trimmed = text?.trim() ?? '';
  if (trimmed === '') return [fault(line, column, text, 'catalogue.cellRequired')];
  if (trimmed.includes('\ufffd')) return [fault(line, column, text, 'catalogue.cellBroken')];
  if (trimmed.length <= EVENT_LIMITS.name) return [fault(line, column, text, 'catalogue.cellControl')];
  return [fault(line, column, text, 'catalogue.cellTooLong', { max: EVENT_LIMITS.name })];
}

function timeFaults(line: number, text: string | undefined, time: Date | TimeFault | null): LineFault[] {
  if (time === null) return [fault(line, 'time', text, 'catalogue.cellRequired')];
  if (time instanceof Date) return [];
  return [fault(line, 'time', text, time, time === 'process.timeOutOfRange' ? TIME_RANGE : {})];
}

function attributeFaults(line: number, attributes: readonly Attribute[]): LineFault[] {
  return attributes.slice(0, EVENT_LIMITS.attributes).flatMap(({ id, value }) => {
    if (nameIn(id) !== id) return [fault(line, id.slice(0, 100), undefined, 'process.attributeName')];
    if (value.includes('\ufffd')) return [fault(line, id, value, 'catalogue.cellBroken')];
    if (value.length <= EVENT_LIMITS.value) return [];
    return [fault(line, id, value, 'catalogue.cellTooLong', { max: EVENT_LIMITS.value })];
  });
}

function fault(
  line: number,
  column: string | null,
  value: string | undefined,
  key: string,
  params: Readonly<Record<string, number>> = {},
): LineFault {
  return { line, column, value: value?.slice(0, 200) ?? null, key, params };
}
