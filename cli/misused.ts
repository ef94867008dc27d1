/** A command that was called wrongly, or on what is not there: exit code 2, where a finding or refusal gives 1. */
export class Misused extends Error {
  override name = 'Misused';
}
