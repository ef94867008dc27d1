/** A reason to end that is the reader's to solve: printed as it stands, without a stack. */
export class Halt extends Error {
  name = 'Halt';
}

/** Prints why a program ends and sets its exit code: the message of a Halt, the stack of a fault. */
export function endWith(error) {
  console.error(error instanceof Halt ? `\n${error.message}` : error);
  process.exitCode = 1;
}
