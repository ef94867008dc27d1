import { randomUUID } from 'node:crypto';
import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { uuid7 } from '../../api/kernel/ids.js';

/** Valid texts for fields where not any text will do, by the name of the field. */
const TEXTS: Readonly<Record<string, () => string>> = {
  key: () => randomUUID(),
  creditCode: () => '91350211M000100Y49',
  login: () => `stranger-${randomUUID().slice(0, 8)}`,
  personnelNumber: () => 'T77777',
  password: () => 'an open secret of the samples',
  currentPassword: () => 'an open secret of the samples',
  newPassword: () => 'another open secret of the samples',
  contactPhone: () => '0592-1234567',
  contactEmail: () => 'somebody@example.com',
  email: () => 'somebody@example.com',
  mailTo: () => 'somebody@example.com',
  bankAccount: () => '6222000000',
  currency: () => 'CNY',
  role: () => 'BUYER',
  roles: () => 'SUPPLIER_DRAFTER',
  method: () => 'REQUEST_FOR_QUOTATION',
  lineId: () => 'l1',
  criterionId: () => 'c1',
  code: () => 'A1',
};

const SCALARS: Readonly<Record<string, (field: string) => unknown>> = {
  ID: (field) => TEXTS[field]?.() ?? `xyz_${uuid7(new Date()).replaceAll('-', '')}`,
  String: (field) => TEXTS[field]?.() ?? 'text',
  Int: () => 1,
  Boolean: () => true,
  Decimal: () => '1',
  Day: () => '2026-05-01',
  DateTime: () => '2026-05-01T08:00:00.000Z',
  DateTimeISO: () => '2026-05-01T08:00:00.000Z',
};

/**
 * An input that both the SDL and the command's own schema accept, generated from the type, so that its form is never the reason for a
 * refusal. `only` leaves out optional fields.
 */
export function sampleInput(type: GraphQLInputObjectType, only: 'required' | 'all'): Record<string, unknown> {
  const fields = Object.values(type.getFields()).filter((field) => only === 'all' || isNonNullType(field.type));
  return Object.fromEntries(fields.map((field) => [field.name, sampleOf(field.name, field.type, only)]));
}

/** A value of a type, for a field or variable of this name. */
export function sampleOf(name: string, type: GraphQLInputType, only: 'required' | 'all'): unknown {
  if (isNonNullType(type)) return sampleOf(name, type.ofType, only);
  if (isListType(type)) return [sampleOf(name, type.ofType, only)];
  if (isInputObjectType(type)) return sampleInput(type, only);
  // Not every subject takes every kind of file.
  if (type.name === 'FileKind') return 'OTHER';
  if (isEnumType(type)) return type.getValues()[0]?.name;
  const make = SCALARS[type.name];
  if (!make) throw new Error(`No sample for ${type.name}`);
  return make(name);
}
