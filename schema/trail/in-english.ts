import { inWords, type Said } from './said.js';
import { reasonOf } from './unreadable.js';
import { ENGLISH } from './verifier-texts.js';

/** What is said, in English: for logs and findings, which the operators of the platform read. */
export function inEnglish(what: Said): string {
  return inWords(what, ENGLISH);
}

/** Why something could not be read, or any other error, in English. */
export function messageOf(error: unknown): string {
  const reason = reasonOf(error);
  return reason.key === 'fault/unexpected' ? String(reason.params.message) : inEnglish(reason);
}
