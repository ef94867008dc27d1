import { type Json, parseCanonical } from './canonical.js';
import { type Change, isState, type State } from './difference.js';
import { type VisibilityClass, visibilityOf } from './entry.js';
import { type Fields, hashTextOf, listOf, objectOf, textOf } from './fields.js';
import { said } from './said.js';
import { Unreadable } from './unreadable.js';

/** A value with the salt of its commitment. */
export interface OpenedValue {
  /** Base64 of 32 bytes. */
  readonly salt: string;
  readonly value: Json;
}

/** One class of an entry's changes: opened, withheld from this reader, or erased for everybody by a later entry. */
export type OpenedChanges =
  | {
      readonly class: VisibilityClass;
      readonly who?: string;
      readonly salt: string;
      readonly value: readonly Change[];
    }
  | {
      readonly class: VisibilityClass;
      readonly who?: string;
      readonly withheld: true;
      /** Id of the entry that erased it; absent where it is only withheld. */
      readonly erasedBy?: string;
    };

/** The opening of an entry: what a bundle shows of the values behind its commitments. Canonical JSON. */
export interface Opening {
  /** Salt of the state commitment; null where withheld or erased. */
  readonly stateSalt: string | null;
  /** The whole state after the act; where it is absent, it follows from the changes. */
  readonly state?: State;
  /** In the order of the entry's commitments. */
  readonly changes: readonly OpenedChanges[];
  /** The reason's text. */
  readonly reason?: OpenedValue;
  /** Names of the attached files, in the entry's order; null where withheld. */
  readonly names?: readonly (OpenedValue | null)[];
}

/** Reads an opening; throws a TypeError that names the rule broken. */
export function parseOpening(bytes: Uint8Array): Opening {
  const value = parseCanonical(bytes);
  if (!isState(value)) throw new Unreadable(said('form/object', { where: 'opening' }));
  const fields = objectOf(value, 'opening', ['stateSalt', 'changes'], ['state', 'reason', 'names']);
  const { state, reason, names } = value;
  if (state !== undefined && !isState(state)) throw new Unreadable(said('form/object', { where: 'opening.state' }));
  return {
    stateSalt: fields.stateSalt === null ? null : hashTextOf(fields.stateSalt, 'opening.stateSalt'),
    changes: listOf(fields.changes, 'opening.changes').map(readClass),
    ...(state === undefined ? {} : { state }),
    ...(reason === undefined ? {} : { reason: readValue(reason) }),
    ...(names === undefined ? {} : { names: listOf(names, 'opening.names').map(readName) }),
  };
}

function readClass(value: unknown): OpenedChanges {
  const fields = objectOf(value, 'opening.changes', ['class'], ['who', 'salt', 'value', 'withheld', 'erasedBy']);
  const who = Object.hasOwn(fields, 'who') ? { who: textOf(fields.who, 'opening.changes.who') } : {};
  const visibility = visibilityOf(fields.class, 'opening.changes.class');
  if (!Object.hasOwn(fields, 'withheld')) {
    const opened = objectOf(value, 'opening.changes', ['class', 'salt', 'value'], ['who']);
    const changes = listOf(opened.value, 'opening.changes.value').map(readChange);
    return { class: visibility, ...who, salt: hashTextOf(opened.salt, 'opening.changes.salt'), value: changes };
  }
  const shut = objectOf(value, 'opening.changes', ['class', 'withheld'], ['who', 'erasedBy']);
  if (shut.withheld !== true) throw new Unreadable(said('opening/withheld'));
  const erased = Object.hasOwn(shut, 'erasedBy') ? { erasedBy: textOf(shut.erasedBy, 'opening.changes.erasedBy') } : {};
  return { class: visibility, ...who, withheld: true, ...erased };
}

function readChange(value: unknown): Change {
  const fields = objectOf(value, 'change', ['path'], ['before', 'after']);
  if (!isJson(fields.before) && !isJson(fields.after)) throw new Unreadable(said('opening/noSides'));
  return { path: textOf(fields.path, 'change.path'), ...sides(fields) };
}

function sides(fields: Fields): { before?: Json; after?: Json } {
  const sides: { before?: Json; after?: Json } = {};
  if (isJson(fields.before)) sides.before = fields.before;
  if (isJson(fields.after)) sides.after = fields.after;
  return sides;
}

function readName(value: unknown): OpenedValue | null {
  return value === null ? null : readValue(value);
}

function readValue(value: unknown): OpenedValue {
  const fields = objectOf(value, 'opened value', ['salt', 'value']);
  if (!isJson(fields.value)) throw new Unreadable(said('form/lacks', { where: 'opened value', field: 'value' }));
  return { salt: hashTextOf(fields.salt, 'opened value.salt'), value: fields.value };
}

/** Whatever was parsed from JSON is a JSON value, unless it is absent. */
function isJson(value: unknown): value is Json {
  return value !== undefined;
}
