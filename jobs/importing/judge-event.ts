import type { Attribute } from '../../schema/process/attribute-class.js';
import { EVENT_LIMITS } from '../../schema/process/event-limits.js';
import type { EventRecord } from '../../schema/process/event-record.js';
import { eventTime } from '../../schema/process/event-time.js';
import type { RawEvent } from './raw-event.js';
import type { LineFault } from './validate-file.js';

/** An event that may be written, or what is wrong with it. */
export type JudgedEvent = { readonly record: EventRecord } | { readonly faults: readonly LineFault[] };

/** Judges one event of a file. */
export function judgeEvent(raw: RawEvent): JudgedEvent {
  const { line } = raw;
  if (raw.lost !== null) return { faults: [{ line, column: null, value: null, key: raw.lost, params: {} }] };
  const caseKey = nameIn(raw.caseKey);
  const activity = nameIn(raw.activity);
  const occurredAt = raw.time === undefined ? null : eventTime(raw.time);
  const resource = raw.resource ? nameIn(raw.resource) : null;
  const faults = [
    ...nameFaults(line, 'case', raw.caseKey, caseKey),
    ...nameFaults(line, 'activity', raw.activity, activity),
    ...(occurredAt === null
      ? [fault(line, 'time', raw.time, raw.time ? 'process.notATime' : 'catalogue.cellRequired')]
      : []),
    ...(raw.resource && resource === null ? nameFaults(line, 'resource', raw.resource, resource) : []),
    ...attributeFaults(line, raw.attributes),
    ...attributeFaults(line, raw.caseAttributes),
  ];
  if (faults.length > 0 || caseKey === null || activity === null || occurredAt === null) return { faults };
  const { attributes, caseAttributes } = raw;
  return { record: { caseKey, activity, occurredAt, resource, attributes, caseAttributes } };
}

/** A name as it is kept; null where it is none, or one that could not be shown. */
function nameIn(text: string | undefined): string | null {
  const name = text?.trim() ?? '';
  return name === '' || name.length > EVENT_LIMITS.name || !PRINTABLE.test(name) ? null : name;
}

// As schema/kernel/inputs.ts refuses them: they break lines and turn the direction of what is read.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
const PRINTABLE = /^[^\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]*$/;

function nameFaults(line: number, column: string, text: string | undefined, name: string | null): LineFault[] {
  if (name !== null) return [];
  const trimmed = text?.trim() ?? '';
  if (trimmed === '') return [fault(line, column, text, 'catalogue.cellRequired')];
  if (trimmed.length <= EVENT_LIMITS.name) return [fault(line, column, text, 'catalogue.cellControl')];
  return [fault(line, column, text, 'catalogue.cellTooLong', { max: EVENT_LIMITS.name })];
}

function attributeFaults(line: number, attributes: readonly Attribute[]): LineFault[] {
  if (attributes.length > EVENT_LIMITS.attributes)
    return [fault(line, null, undefined, 'process.tooManyAttributes', { max: EVENT_LIMITS.attributes })];
  return attributes.flatMap(({ id, value }) => {
    if (nameIn(id) !== id) return [fault(line, id.slice(0, 100), undefined, 'process.attributeName')];
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
