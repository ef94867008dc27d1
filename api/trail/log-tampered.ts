/** The log is not what this signer signed before, or its head is not what its leaves make: nothing is signed any more. */
export class LogTampered extends Error {
  override name = 'LogTampered';

  constructor(
    message: string,
    /** The entry found wrong; null where the fault names none. */
    readonly index: number | null = null,
  ) {
    super(message);
  }
}
