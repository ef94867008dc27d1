import type { Json } from './canonical.js';

/**
 * One change of a field: `before` is absent where the field was added, `after` where it was removed. Paths look like JSON pointers
 * (`/buyer/name`, with ~0 and ~1); an element of a list with ids is `/lines/id=l1`, the order of the list `/lines/order`.
 */
export interface Change {
  readonly path: string;
  readonly before?: Json;
  readonly after?: Json;
}

/** A subject's state as the trail commits to it. */
export type State = { readonly [key: string]: Json };

/** What changed between two states, field by field; a list whose elements all have ids is compared by id. */
export function difference(before: State | null, after: State): Change[] {
  const changes: Change[] = [];
  compareObjects(changes, '', before ?? {}, after);
  return changes;
}

/** Whether a JSON value is an object. */
export function isState(value: Json | undefined): value is State {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An object's own field; for a name like `__proto__` or `constructor`, nothing that is inherited is found. */
export function fieldOf(state: State, name: string): Json | undefined {
  return Object.hasOwn(state, name) ? state[name] : undefined;
}

/** The elements of a list by id; null where the value is no list in which each element has an id of its own. */
export function elementsById(value: Json | undefined): Map<string, State> | null {
  if (!Array.isArray(value)) return null;
  const elements = new Map<string, State>();
  for (const element of value) {
    const id = isState(element) ? fieldOf(element, 'id') : undefined;
    if (!isState(element) || typeof id !== 'string' || elements.has(id)) return null;
    elements.set(id, element);
  }
  return elements;
}

/** Whether two JSON values are equal, whatever the order of their fields. */
export function sameJson(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => sameJson(item, b[index]));
  if (!isState(a) || !isState(b)) return false;
  const names = Object.keys(a);
  if (names.length !== Object.keys(b).length) return false;
  return names.every((name) => Object.hasOwn(b, name) && sameJson(a[name], b[name]));
}

function compareObjects(changes: Change[], path: string, before: State, after: State): void {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  for (const name of names)
    compare(changes, `${path}/${escapeName(name)}`, fieldOf(before, name), fieldOf(after, name));
}

function compare(changes: Change[], path: string, before: Json | undefined, after: Json | undefined): void {
  if (before === undefined && after === undefined) return;
  if (before === undefined && after !== undefined) changes.push({ path, after });
  else if (before !== undefined && after === undefined) changes.push({ path, before });
  else if (before !== undefined && after !== undefined && !sameJson(before, after)) {
    if (isState(before) && isState(after)) compareObjects(changes, path, before, after);
    else compareLists(changes, path, before, after);
  }
}

function compareLists(changes: Change[], path: string, before: Json, after: Json): void {
  const old = elementsById(before);
  const now = elementsById(after);
  if (!old || !now) {
    changes.push({ path, before, after });
    return;
  }
  const at = (id: string) => `${path}/id=${escapeName(id)}`;
  for (const [id, element] of old) compare(changes, at(id), element, now.get(id));
  for (const [id, element] of now) if (!old.has(id)) changes.push({ path: at(id), after: element });
  // Added elements go to the end, in the order of their changes; only another order than this needs a change.
  const natural = [...[...old.keys()].filter((id) => now.has(id)), ...[...now.keys()].filter((id) => !old.has(id))];
  const order = [...now.keys()];
  if (!sameJson(natural, order)) changes.push({ path: `${path}/order`, before: natural, after: order });
}

function escapeName(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
