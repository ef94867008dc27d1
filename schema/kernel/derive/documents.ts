import type { AnyPart, FieldData } from '../field.js';
import { instant } from '../fields.js';
import { STAGE_NAMES, type StageName } from '../stages.js';
import type { AnySubject } from '../subject.js';
import { shownFields } from './shown-fields.js';
import { stageOf } from './tables.js';

/** What a fact of a kind is read from. */
export interface FactSource {
  /** The name in the declaration: `total`, `lines.dueOn`. */
  readonly name: string;
  readonly field: string;
  readonly data: FieldData;
  /** For a list, the field of each element; null where the fact is the field itself. */
  readonly each: { readonly field: string; readonly data: FieldData } | null;
}

/** The kinds that are documents of a purchase: those that declare facts. */
export function documentsAmong(subjects: readonly AnySubject[]): AnySubject[] {
  return subjects.filter(({ facts }) => facts !== undefined);
}

/** The stages in which documents of a kind are acted on, in the order of the path; they are created in the first. */
export function stagesOf(subject: AnySubject): StageName[] {
  const own = new Set(Object.values(subject.moves).map((move) => stageOf({ subject, move })));
  return STAGE_NAMES.filter((stage) => own.has(stage));
}

/**
 * What the facts of a kind are read from. Throws where one names no field.
 *
 *     facts: ['total', 'lines.dueOn']  ->  the field `total`; the field `lines` with `dueOn` of each line
 */
export function factSources(subject: AnySubject): FactSource[] {
  return (subject.facts ?? []).map((name) => {
    const [field = '', inner] = name.split('.');
    const data = field === 'createdAt' ? instant : subject.fields[field];
    if (!data) throw new Error(`${subject.name}: the fact ${name} is no field`);
    return { name, field, data, each: inner === undefined ? null : { field: inner, data: inPart(data, inner, name) } };
  });
}

function inPart({ part }: FieldData, field: string, name: string): FieldData {
  const data = part?.fields[field];
  if (!data) throw new Error(`The fact ${name} names no field of a list's elements`);
  return data;
}

/** The fields of a line that mean something by themselves; an id only refers to another row. */
export function columnsOf(part: AnyPart): [string, FieldData][] {
  return shownFields(part.fields).filter(([, { kind }]) => kind !== 'key' && kind !== 'ref');
}
