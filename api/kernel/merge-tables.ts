/** A table by type and field: the resolvers of a module, or who may read its fields. */
export interface TableOf<Value> {
  /** Where it is declared: the name of a module, or of a file of the server. */
  readonly by: string;
  readonly says: Readonly<Record<string, Readonly<Record<string, Value>>>>;
}

/**
 * All tables merged; a type that several modules extend has the fields of all. Throws where two declare the same field, since the order of
 * merging would decide which one counts.
 */
export function mergeTables<Value>(tables: readonly TableOf<Value>[]): Record<string, Record<string, Value>> {
  const merged = new Map<string, Map<string, Value>>();
  const saidBy = new Map<string, string>();
  const twice: string[] = [];
  for (const { by, says } of tables)
    for (const [type, fields] of Object.entries(says)) {
      const row = merged.get(type) ?? new Map<string, Value>();
      merged.set(type, row);
      for (const [field, value] of Object.entries(fields)) {
        const earlier = saidBy.get(`${type}.${field}`);
        if (earlier !== undefined) twice.push(`${type}.${field} by ${earlier} and by ${by}`);
        saidBy.set(`${type}.${field}`, by);
        row.set(field, value);
      }
    }
  if (twice.length > 0) throw new Error(`Said twice, leave it to one: ${twice.join('; ')}`);
  return Object.fromEntries([...merged].map(([type, fields]) => [type, Object.fromEntries(fields)]));
}
