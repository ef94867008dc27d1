import { inWords, type Said, type SaidKey, type VerifierLanguage } from './said.js';
import zh from './verifier.zh.json' with { type: 'json' };
import { ENGLISH, type VerifierTexts } from './verifier-texts.js';

const TEXTS: Readonly<Record<VerifierLanguage, VerifierTexts>> = { en: ENGLISH, zh };

/** What a verifier says, in one language. */
export function inLanguage(what: Said, language: VerifierLanguage): string {
  return inWords(what, TEXTS[language]);
}

/** Whether a value is something that a verifier says. */
export function isSaid(value: unknown): value is Said {
  return typeof value === 'object' && value !== null && 'key' in value && 'params' in value && isKey(value.key);
}

function isKey(value: unknown): value is SaidKey {
  return typeof value === 'string' && Object.hasOwn(ENGLISH, value);
}
