import mongoose from 'mongoose';
import type { Row } from '../row.js';
import { optional } from '../subjects.js';

/** A row of a kind that has an owner of its own. */
export interface OwnedRow extends Row {
  /** The account of whoever owns it. */
  readonly ownerId: string;
  /** The owner's unit. */
  readonly unitId: string | null;
  /** Whose it was before it was handed over; null where it never was. */
  readonly formerOwnerId: string | null;
  /** Who may act in the owner's place from one moment until another. */
  readonly deputy: { readonly accountId: string; readonly from: Date; readonly until: Date } | null;
  /** Who has taken over while the owner is absent. */
  readonly standIn: { readonly accountId: string; readonly since: Date } | null;
}

const deputy = new mongoose.Schema({ accountId: String, from: Date, until: Date }, { _id: false });
const standIn = new mongoose.Schema({ accountId: String, since: Date }, { _id: false });

/** How the owner is stored. */
export const ownedFields = {
  ownerId: { type: String, required: true },
  unitId: optional(String),
  formerOwnerId: optional(String),
  deputy: { type: deputy, default: null },
  standIn: { type: standIn, default: null },
};

/** Indexes by which people find what is theirs, and units what is open. */
export const ownedIndexes = [
  { key: { ownerId: 1, _id: -1 }, name: 'owner' },
  { key: { 'deputy.accountId': 1 }, name: 'deputy', sparse: true },
  { key: { 'standIn.accountId': 1 }, name: 'stand-in', sparse: true },
  { key: { unitId: 1, state: 1 }, name: 'unit' },
] as const;

/** What is stored of those who have the owner's duties. */
export type Owning = Pick<OwnedRow, 'ownerId' | 'standIn' | 'deputy'>;

/** Accounts that have the owner's duties at a moment: the owner's, that of whoever stands in, and the deputy's in term. */
export function ownersAt(owning: Owning, now: Date): readonly string[] {
  const { ownerId, standIn } = owning;
  return [ownerId, standIn?.accountId, deputyAt(owning, now)].filter((one) => typeof one === 'string');
}

/** The same with a deputy whose term has not begun yet. */
export function ownersFrom(owning: Owning, now: Date): readonly string[] {
  const { deputy: appointed } = owning;
  return [...ownersAt(owning, now), ...(appointed && now < appointed.until ? [appointed.accountId] : [])];
}

/** As a condition on stored documents: that one of the accounts owns them, stands in or is appointed as deputy, whatever the term. */
export function ownedByOneOf(accountIds: readonly string[]) {
  const one = { $in: [...accountIds] };
  return [{ ownerId: one }, { 'standIn.accountId': one }, { 'deputy.accountId': one }];
}

/** Who may act in the owner's place at a moment; null outside the term. */
export function deputyAt({ deputy: appointed }: Pick<OwnedRow, 'deputy'>, now: Date): string | null {
  return appointed && appointed.from <= now && now < appointed.until ? appointed.accountId : null;
}
