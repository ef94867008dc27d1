import { type Said, said } from './said.js';
import { ZipFault } from './zip-fault.js';

/**
 * Thrown for what cannot be read, with the reason. Texts for people are made from `said`: `messageOf` gives its English, `inLanguage`
 * either language.
 */
export class Unreadable extends TypeError {
  override name = 'Unreadable';

  constructor(readonly said: Said) {
    super(`${said.key} ${JSON.stringify(said.params)}`);
  }
}

/** The reason of whatever was thrown while reading something broken. */
export function reasonOf(error: unknown): Said {
  if (error instanceof Unreadable || error instanceof ZipFault) return error.said;
  return said('fault/unexpected', { message: error instanceof Error ? error.message : String(error) });
}
