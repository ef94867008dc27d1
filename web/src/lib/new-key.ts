/** A new idempotency key: a command that is sent twice with it counts once. */
export function newKey(): string {
  return crypto.randomUUID();
}
