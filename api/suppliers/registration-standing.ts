import { SUPPLIER_ROLES } from '../../schema/common/roles.js';
import type { DeclaredMove } from '../../schema/kernel/declared-move.js';
import { Supplier, type SupplierRow } from '../../schema/suppliers/supplier.js';
import type { Context } from '../kernel/context.js';
import { say } from '../kernel/messages.js';
import { findEntries } from '../trail/index.js';
import { missingIn } from './missing-in.js';

/** Where a registration stands. */
export interface Standing {
  /** When it got into its state; null where that can't be told. */
  readonly since: Date | null;
  readonly waitsFor: 'FIRM' | 'BUYER' | null;
  /** The labels of the fields that are missing, in the reader's language. */
  readonly missing: readonly string[];
}

const MOVES: readonly (readonly [string, DeclaredMove])[] = Object.entries(Supplier.moves);

/** Where the registration of the reader's own firm stands; null for everybody else. */
export async function standingOf(row: SupplierRow, { actor }: Context): Promise<Standing | null> {
  if (actor.supplierId !== row._id) return null;
  const waitsFor = turnOf(row.state);
  const isOpen = MOVES.some(([name, { from }]) => name === 'editSupplierProfile' && from?.includes(row.state));
  const missing = isOpen ? missingIn(row).map((field) => say(actor.language, `field.Supplier.${field}`)) : [];
  return { since: await sinceOf(row), waitsFor, missing };
}

/** Who has to act in a state of a registration: the firm where it may submit or apply again, the buyer where review or approval waits. */
export function turnOf(state: SupplierRow['state']): Standing['waitsFor'] {
  const open = MOVES.filter(([, { from }]) => from?.includes(state));
  // What it may take back waits for the buyer.
  const isByFirm = ({ by, takesBack }: DeclaredMove) => !takesBack && SUPPLIER_ROLES.some((role) => by.includes(role));
  if (open.some(([, move]) => move.to !== 'SAME' && isByFirm(move)) || state === 'UNCONFIRMED') return 'FIRM';
  // Once it is admitted, changes and suspensions wait for their own reasons, and no registration does.
  return open.some(([, { toDo, to }]) => toDo && to !== 'SAME') ? 'BUYER' : null;
}

/** The time of the last act that led into the present state. */
async function sinceOf({ _id, state }: SupplierRow): Promise<Date | null> {
  // A firm that is admitted has a long chain, and nothing of its registration waits.
  if (state === 'ACTIVE') return null;
  const into = MOVES.filter(([, { to }]) => to === state).map(([name]) => `${Supplier.module}.${name}`);
  const entries = await findEntries({ 'subject.id': _id });
  const at = entries.findLast(({ entry }) => into.includes(entry.type))?.entry.at;
  return at === undefined ? null : new Date(at);
}
