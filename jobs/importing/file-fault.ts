import type { MessageParams } from '../../api/kernel/refusal.js';

/** A file that cannot be read at all: thrown while streaming it, caught where the import is refused. */
export class FileFault extends Error {
  override name = 'FileFault';

  constructor(
    readonly key: string,
    readonly params: MessageParams = {},
  ) {
    super(key);
  }
}
