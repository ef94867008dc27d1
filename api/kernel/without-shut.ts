import type { SubjectName } from '../../schema/common/ids.js';
import type { Blind } from '../../schema/kernel/lifecycle.js';
import { LIFECYCLES } from '../../schema/lifecycles.js';
import { BLIND_KINDS, isOpenBy, SHUT_KINDS, secretContent, subjectOfAct } from '../../schema/secrecy.js';
import type { Actor } from './actor.js';
import type { Row } from './row.js';
import { type RowFilter, subjectOf } from './subjects.js';

/** Who reads. */
export type Reading = Pick<Actor, 'audience' | 'id' | 'roles'>;

/** Whether rows of a kind may be kept from somebody who could read them, so that each has to be looked at; bids from experts alone. */
export function mayBeKept(name: SubjectName, { roles }: Pick<Actor, 'roles'>): boolean {
  return SHUT_KINDS.includes(name) || (BLIND_KINDS.includes(name) && roles.includes('EXPERT'));
}

/**
 * Leaves out the rows of a kind whose content is still secret to the reader: before the evaluation is complete, the scores of others and,
 * to an expert of an event that keeps names from its experts, its bids. The platform itself reads all.
 */
export async function withoutShut<R>(name: SubjectName, rows: R[], reader: Reading): Promise<R[]> {
  if (reader.audience === 'SYSTEM' || rows.length === 0 || !mayBeKept(name, reader)) return rows;
  const { blind } = LIFECYCLES[name];
  const told = blind ? await withoutBlind(blind, rows, reader.id) : rows;
  return withoutSecret(name, told, reader);
}

async function withoutSecret<R>(name: SubjectName, rows: R[], { id }: Reading): Promise<R[]> {
  const secret = secretContent(LIFECYCLES[name]);
  if (!secret) return rows;
  const others = rows.filter((row) => said(row, secret.own) !== id);
  const ids = [...new Set(others.map((row) => said(row, secret.of)))];
  if (ids.length === 0) return rows;
  const open = new Set((await pointedTo(secret.until, ids, {})).filter(({ acts }) => isOpenBy(secret, acts)).map(idOf));
  return rows.filter((row) => said(row, secret.own) === id || open.has(said(row, secret.of)));
}

async function withoutBlind<R>(blind: Blind, rows: R[], id: string): Promise<R[]> {
  const ids = [...new Set(rows.map((row) => said(row, blind.of)))];
  const found = await pointedTo(blind.until, ids, { [blind.where]: true, [blind.to]: id });
  const shut = new Set(found.filter(({ acts }) => !isOpenBy(blind, acts)).map(idOf));
  return shut.size === 0 ? rows : rows.filter((row) => !shut.has(said(row, blind.of)));
}

/** What was done to the subjects that rows point to, by the kind of the act that opens them. */
function pointedTo(until: string, ids: readonly string[], rest: RowFilter): Promise<Pick<Row, '_id' | 'acts'>[]> {
  return subjectOf(subjectOfAct(until))
    .model.find({ $and: [{ _id: { $in: [...ids] } }, rest] }, { acts: 1 })
    .lean<Pick<Row, '_id' | 'acts'>[]>();
}

function said(row: unknown, field: string): string {
  return String(Reflect.get(Object(row), field));
}

function idOf({ _id }: Pick<Row, '_id'>): string {
  return _id;
}
