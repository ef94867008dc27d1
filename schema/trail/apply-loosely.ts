import type { Json } from './canonical.js';
import { type Change, elementsById, fieldOf, isState, type State } from './difference.js';

/** Changes by place. */
interface Place {
  change?: Change;
  readonly inside: Map<string, Place>;
}

/**
 * The state after some changes, where earlier changes are known only in part. A change inside something that is not there is left out, and
 * `before` is not compared. Only for display; what must be right to the last byte is folded by `applyChanges`.
 */
export function applyLoosely(state: State, changes: readonly Change[]): State {
  const root: Place = { inside: new Map() };
  for (const change of changes) {
    let place = root;
    for (const step of change.path.split('/').slice(1)) {
      const next = place.inside.get(step) ?? { inside: new Map<string, Place>() };
      place.inside.set(step, next);
      place = next;
    }
    place.change = change;
  }
  return inObject(state, root);
}

function at(value: Json | undefined, place: Place): Json | undefined {
  if (place.change) return place.change.after;
  if (isState(value)) return inObject(value, place);
  return value === undefined ? undefined : inList(value, place);
}

function inObject(state: State, place: Place): State {
  const fields = new Map(Object.entries(state));
  for (const [step, inner] of place.inside) {
    const name = unescapeName(step);
    const after = at(fieldOf(state, name), inner);
    if (after === undefined) fields.delete(name);
    else fields.set(name, after);
  }
  return Object.fromEntries(fields);
}

function inList(value: Json, place: Place): Json {
  const elements = elementsById(value);
  if (!elements) return value;
  const fields = new Map<string, Json>(elements);
  for (const [step, inner] of place.inside) {
    if (!step.startsWith('id=')) continue;
    const id = unescapeName(step.slice(3));
    const after = at(elements.get(id), inner);
    // An added element goes to the end, even where its earlier removal was left out.
    if (after === undefined || (inner.change && inner.change.before === undefined)) fields.delete(id);
    if (after !== undefined) fields.set(id, after);
  }
  return inOrder(fields, place.inside.get('order')?.change?.after);
}

/** Elements in the order given, followed by those that the order does not name. */
function inOrder(fields: ReadonlyMap<string, Json>, order: Json | undefined): Json {
  const known = Array.isArray(order) ? order.filter((id) => typeof id === 'string') : [];
  const named = known.flatMap((id) => fields.get(id) ?? []);
  const names = new Set(known);
  return [...named, ...[...fields].filter(([id]) => !names.has(id)).map(([, element]) => element)];
}

function unescapeName(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}
