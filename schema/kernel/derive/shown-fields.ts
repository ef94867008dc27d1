import type { AnyPart, FieldData, FieldTable } from '../field.js';

/** The fields of a type in the SDL. */
export function shownFields(fields: FieldTable): [string, FieldData][] {
  return Object.entries(fields).filter(([, { readers }]) => readers !== 'NOBODY');
}

/** The name of a field in the SDL; a reference is named after its subject: `contractId` -> `contract`, `expertIds` -> `experts`. */
export function shownName(name: string, { kind, element, alias }: FieldData): string {
  if (alias !== null) return alias;
  if (element?.kind === 'ref') return name.replace(/Ids$/, 's');
  return kind === 'ref' ? name.replace(/Id$/, '') : name;
}

/** The name by which a list is narrowed: of a field that refers to several it is one of these, `orderIds` -> `orderId`. */
export function narrowingName(name: string, data: FieldData | undefined): string {
  return data?.element?.kind === 'ref' ? name.replace(/Ids$/, 'Id') : name;
}

/** The parts that fields show, except those that several modules share. */
export function shownPartsIn(fields: FieldTable): AnyPart[] {
  return shownFields(fields)
    .flatMap(([, data]) => shownPartOf(data) ?? [])
    .filter(({ isShared }) => !isShared);
}

/** The part that a field shows; null where it shows none. */
export function shownPartOf({ part, shownPart }: FieldData): AnyPart | null {
  return shownPart ?? part;
}
