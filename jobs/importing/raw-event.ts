import type { Attribute } from '../../schema/process/attribute-class.js';

/** An event as in its file, before it is judged; or the reason why it belongs to no case. */
export type RawEvent =
  | { readonly line: number; readonly lost: { readonly key: string; readonly name: string | null } }
  | {
      readonly line: number;
      readonly lost: null;
      readonly caseKey: string | undefined;
      readonly activity: string | undefined;
      readonly time: string | undefined;
      readonly resource: string | undefined;
      readonly attributes: readonly Attribute[];
      readonly caseAttributes: readonly Attribute[];
    };

/** The keys under which a log has what every event needs. */
export interface EventKeys {
  readonly case: string;
  readonly activity: string;
  readonly time: string;
  readonly resource: string | null;
}

interface Element {
  readonly line: number;
  readonly attributes: ReadonlyMap<string, string>;
}

/** The events of a trace, each with what the trace says about the case. */
export function rawTrace(trace: Element, events: readonly Element[], keys: EventKeys): RawEvent[] {
  const caseKey = trace.attributes.get(keys.case);
  const caseAttributes = others(trace.attributes, [keys.case]);
  if (events.length === 0)
    return [{ line: trace.line, lost: { key: 'process.caseWithoutEvents', name: caseKey?.slice(0, 200) ?? null } }];
  return events.map((event) => ({ ...rawEvent(event, keys), caseKey, caseAttributes }));
}

/** An event whose own attributes name its case, as the rows of a CSV do. */
export function rawEvent({ line, attributes }: Element, keys: EventKeys): Extract<RawEvent, { readonly lost: null }> {
  const own = [keys.case, keys.activity, keys.time, ...(keys.resource === null ? [] : [keys.resource])];
  return {
    line,
    lost: null,
    caseKey: attributes.get(keys.case),
    activity: attributes.get(keys.activity),
    time: attributes.get(keys.time),
    resource: keys.resource === null ? undefined : attributes.get(keys.resource),
    attributes: others(attributes, own),
    caseAttributes: [],
  };
}

function others(attributes: ReadonlyMap<string, string>, taken: readonly string[]): Attribute[] {
  return [...attributes]
    .filter(([id, value]) => !taken.includes(id) && value !== '')
    .map(([id, value]) => ({ id, value }));
}
