/** What the platform gives is not what was co-signed or copied: somebody has changed the log. */
export class LogDiffers extends Error {
  override name = 'LogDiffers';

  constructor(
    message: string,
    /** The entry found changed; null where the fault names none. */
    readonly index: number | null,
    /** What the entry was and what it is, or the roots, as text. */
    readonly before: string,
    readonly after: string,
  ) {
    super(message);
  }
}
