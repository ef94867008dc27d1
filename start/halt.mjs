/** A reason to end that the reader has to resolve: printed as it is, without a stack trace. */
export class Halt extends Error {
  name = 'Halt';
}

/** Prints why a program ends and sets its exit code: the message of a Halt, the stack of a fault. */
export function endWith(error) {
  console.error(error instanceof Halt ? `\n${error.message}` : error);
  process.exitCode = 1;
}
