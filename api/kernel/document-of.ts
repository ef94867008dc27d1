/** The number of a document as messages put it after its kind: ` CG-2026-000123`; empty where it has none. */
export function documentOf(row: object): string {
  const number: unknown = Reflect.get(row, 'number');
  return typeof number === 'string' ? ` ${number}` : '';
}
