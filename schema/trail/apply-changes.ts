import type { Json } from './canonical.js';
import { type Change, elementsById, fieldOf, isState, type State, sameJson } from './difference.js';
import { said } from './said.js';
import { Unreadable } from './unreadable.js';

/** Changes by place: each place has either one change, or further places inside it. */
interface Place {
  change?: Change;
  readonly inside: Map<string, Place>;
}

/**
 * The state after some changes. Throws a TypeError where one does not fit: its `before` is not what was there, its path leads nowhere, or
 * two changes touch the same place.
 */
export function applyChanges(state: State, changes: readonly Change[]): State {
  return applyInObject(state, placesOf(changes), '');
}

/** The state after the changes of all revisions, starting from nothing. */
export function fold(changesByRev: readonly (readonly Change[])[]): State {
  return changesByRev.reduce<State>((state, changes) => applyChanges(state, changes), {});
}

function placesOf(changes: readonly Change[]): Place {
  const root: Place = { inside: new Map() };
  for (const change of changes) {
    const [start, ...steps] = change.path.split('/');
    // An invalid escape would be a second spelling of the same place.
    if (start !== '' || steps.length === 0 || /~(?![01])/.test(change.path))
      throw new Unreadable(said('change/path', { path: change.path }));
    let place = root;
    for (const step of steps) {
      const next = place.inside.get(step) ?? { inside: new Map<string, Place>() };
      if (place.change) throw new Unreadable(said('change/inside', { path: change.path }));
      place.inside.set(step, next);
      place = next;
    }
    if (place.change || place.inside.size > 0) throw new Unreadable(said('change/twice', { path: change.path }));
    place.change = change;
  }
  return root;
}

function applyAt(value: Json | undefined, place: Place, path: string): Json | undefined {
  if (place.change) {
    if (!sameJson(value, place.change.before)) throw new Unreadable(said('change/before', { path }));
    return place.change.after;
  }
  if (isState(value)) return applyInObject(value, place, path);
  return applyInList(value, place, path);
}

function applyInObject(state: State, place: Place, path: string): State {
  const fields = new Map(Object.entries(state));
  for (const [step, inner] of place.inside) {
    const name = unescapeName(step);
    const after = applyAt(fieldOf(state, name), inner, `${path}/${step}`);
    if (after === undefined) fields.delete(name);
    else fields.set(name, after);
  }
  return Object.fromEntries(fields);
}

function applyInList(value: Json | undefined, place: Place, path: string): Json {
  const elements = elementsById(value);
  if (!elements) throw new Unreadable(said('change/noPlace', { path }));
  const fields = new Map<string, Json>(elements);
  for (const [step, inner] of place.inside) {
    if (step === 'order') continue;
    if (!step.startsWith('id=')) throw new Unreadable(said('change/noPlace', { path: `${path}/${step}` }));
    const id = unescapeName(step.slice(3));
    const after = applyAt(elements.get(id), inner, `${path}/${step}`);
    if (after === undefined) fields.delete(id);
    else if (isState(after) && fieldOf(after, 'id') === id) fields.set(id, after);
    else throw new Unreadable(said('change/otherId', { path: `${path}/${step}` }));
  }
  const order = place.inside.get('order');
  if (!order) return [...fields.values()];
  return inOrder(fields, applyAt([...fields.keys()], order, `${path}/order`), path);
}

function inOrder(fields: ReadonlyMap<string, Json>, order: Json | undefined, path: string): Json {
  const ids = Array.isArray(order) ? order : [];
  const sorted = ids.flatMap((id) => (typeof id === 'string' ? (fields.get(id) ?? []) : []));
  if (sorted.length !== fields.size || new Set(ids).size !== fields.size)
    throw new Unreadable(said('change/order', { path }));
  return sorted;
}

function unescapeName(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}
