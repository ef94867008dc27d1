import type { VerifierTexts } from './verifier-texts.js';

/** The languages in which a verifier speaks. */
export type VerifierLanguage = 'zh' | 'en';

/** What a verifier can say: a key of its catalogues, verifier.en.json and verifier.zh.json. */
export type SaidKey = keyof VerifierTexts;

/** A parameter: a value, something that is said itself, or a list of either. */
export type SaidParam = string | number | Said | readonly string[] | readonly Said[];

/** One thing that a verifier says, independent of the language: code compares keys, never sentences. */
export interface Said {
  readonly key: SaidKey;
  readonly params: Readonly<Record<string, SaidParam>>;
}

/** Something to be said, with its parameters. */
export function said(key: SaidKey, params: Said['params'] = {}): Said {
  return { key, params };
}

/** What is said, in the words of one catalogue. A placeholder without a parameter stays as it is. */
export function inWords({ key, params }: Said, texts: VerifierTexts): string {
  return texts[key].replace(/\{(\w+)\}/g, (place, name: string) => {
    const param = params[name];
    return param === undefined ? place : paramInWords(param, texts);
  });
}

function paramInWords(param: SaidParam, texts: VerifierTexts): string {
  if (typeof param === 'string' || typeof param === 'number') return String(param);
  if ('key' in param) return inWords(param, texts);
  const isSaid = param.some((one) => typeof one !== 'string');
  return param.map((one) => paramInWords(one, texts)).join(texts[isSaid ? 'list/parts' : 'list/names']);
}
