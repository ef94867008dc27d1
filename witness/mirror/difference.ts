/** The platform gives something else than was co-signed or copied: somebody has changed the log. */
export class LogDiffers extends Error {
  override name = 'LogDiffers';

  constructor(
    message: string,
    /** The entry found changed; null where none can be named. */
    readonly index: number | null,
    /** What the entry was and what it is now, or the two roots, as text. */
    readonly before: string,
    readonly after: string,
  ) {
    super(message);
  }
}
