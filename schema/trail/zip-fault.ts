import type { Said } from './said.js';

/** What may be wrong with a zip; each is a failure with a name of its own. */
export type ZipRule =
  | 'zip truncated'
  | 'zip trailing bytes'
  | 'zip headers'
  | 'zip order'
  | 'zip64'
  | 'zip method'
  | 'zip path'
  | 'zip twice'
  | 'zip bomb'
  | 'zip data';

/** A zip that is refused as a whole: nothing of it is read further. */
export class ZipFault extends Error {
  override name = 'ZipFault';

  constructor(
    readonly rule: ZipRule,
    readonly said: Said,
  ) {
    super(`${said.key} ${JSON.stringify(said.params)}`);
  }
}
