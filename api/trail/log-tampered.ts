/** The log is not what this signer signed before, or its head does not follow from its leaves: nothing is signed any more. */
export class LogTampered extends Error {
  override name = 'LogTampered';

  constructor(
    message: string,
    /** The entry found wrong; null where none can be named. */
    readonly index: number | null = null,
  ) {
    super(message);
  }
}
