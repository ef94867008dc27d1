import type { Values } from '../../../schema/kernel/field.js';
import type { ownedFields } from '../../../schema/kernel/owned-fields.js';
import type { Row } from '../row.js';

/** A row of a kind that has an owner of its own. */
export interface OwnedRow extends Row, Values<typeof ownedFields> {}

/** The stored fields that say who has the owner's duties. */
export type Owning = Pick<OwnedRow, 'ownerId' | 'standIn' | 'deputy'>;

/** The accounts that have the owner's duties at a moment: the owner's, the stand-in's, and the deputy's within the term. */
export function ownersAt(owning: Owning, now: Date): readonly string[] {
  const { ownerId, standIn } = owning;
  return [ownerId, standIn?.accountId, deputyAt(owning, now)].filter((one) => typeof one === 'string');
}

/** The same of a row of a kind that has an owner of its own. */
export function ownersOfRow(row: Row, now: Date): readonly string[] {
  return ownersAt(row as OwnedRow, now);
}

/** As `ownersAt`, including a deputy whose term has not begun yet. */
export function ownersFrom(owning: Owning, now: Date): readonly string[] {
  const { deputy: appointed } = owning;
  return [...ownersAt(owning, now), ...(appointed && now < appointed.until ? [appointed.accountId] : [])];
}

/** As a condition on stored documents: one of the accounts is the owner, the stand-in, or the deputy, whatever the term. */
export function ownedByOneOf(accountIds: readonly string[]) {
  const one = { $in: [...accountIds] };
  return [{ ownerId: one }, { 'standIn.accountId': one }, { 'deputy.accountId': one }];
}

/** As a condition on stored documents: one of the accounts has the owner's duties at a moment. */
export function ownedAt(accountIds: readonly string[], now: Date) {
  const one = { $in: [...accountIds] };
  const inTerm = { 'deputy.from': { $lte: now }, 'deputy.until': { $gt: now } };
  return [{ ownerId: one }, { 'standIn.accountId': one }, { 'deputy.accountId': one, ...inTerm }];
}

/** Who may act in the owner's place at a moment; null outside the term. */
export function deputyAt({ deputy: appointed }: Pick<OwnedRow, 'deputy'>, now: Date): string | null {
  return appointed && appointed.from <= now && now < appointed.until ? appointed.accountId : null;
}
