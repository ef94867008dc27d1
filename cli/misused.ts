/** A command that was called wrongly, or on something that does not exist: exit code 2, while a finding or refusal gives 1. */
export class Misused extends Error {
  override name = 'Misused';
}
