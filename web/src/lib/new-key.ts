/** A key that makes a command sent twice count once. */
export function newKey(): string {
  return crypto.randomUUID();
}
