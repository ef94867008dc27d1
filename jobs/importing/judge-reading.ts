import type { FileEncoding } from '../../schema/catalogue/file-encodings.js';
import { isCommonHanzi, isSecondLevel } from './common-hanzi.js';

/** What text says of itself once it was read in an encoding. */
export interface Reading {
  /** Characters beyond ASCII. */
  readonly beyondAscii: number;
  /** Characters that speak for the encoding. */
  readonly likely: number;
  /** Whether it can't be what was written, as far as one can tell. */
  readonly isImprobable: boolean;
}

/** Of a guess: with a larger share of characters that no text is made of it is none. */
const MOST_UNLIKELY = 0.1;
/** Of an encoding that somebody told: names may be rare, whole lines of rare characters are not. */
const MOST_UNLIKELY_OF_TOLD = 0.3;
const FEW = 1;

/** Characters that the encoding does not have, or that nobody has given a meaning. */
const BROKEN = /[\ufffd\ue000-\uf8ff\u0080-\u009f]/u;

/** A Chinese character that no text is made of, right beside a Latin letter; or a rarer one between two small ones, as in `Gr鲞e`. */
const BESIDE_LATIN = /(\p{Script=Latin})(\p{Script=Han})|(\p{Script=Han})(\p{Script=Latin})/gu;
const INSIDE_LATIN = /[a-z](\p{Script=Han})[a-z]/gu;

const HAN = /\p{Script=Han}/u;
/** What Chinese, Japanese and Korean files have beside their characters. */
const EASTERN =
  /[\u3000-\u30ff\u3130-\u318f\uac00-\ud7af\uff00-\uff60\uffe0-\uffef\u2010-\u203b\u2100-\u22ff\u2460-\u257f\u0370-\u03ff\u0400-\u045f°±×÷·µ]/u;
/** Signs that Western files have by themselves; letters have others beside them. */
const WESTERN_SIGNS = /[°±²³µ·×÷Øø½¼¾«»§©®™€£¥–—‘’“”„•…\u00a0]/u;

/** What two bytes of UTF-8 come to in Windows-1252: `Ã¤` for ä, `Â°` for °. */
const UTF8_READ_AS_WESTERN = /[ÂÃ][\u00a0-\u00bf\u0152-\u0178\u2018-\u203a\u20ac\u2122]/u;

/** Judges a line that was read in an encoding. */
export function judgeReading(text: string, encoding: FileEncoding): Reading {
  const characters = [...text].filter((character) => character > '\u007f');
  const likely = encoding === 'windows-1252' ? likelyWestern(text) : characters.filter(isEastern).length;
  const isTwice = encoding === 'windows-1252' && UTF8_READ_AS_WESTERN.test(text);
  const isImprobable = encoding !== 'utf-8' && (BROKEN.test(text) || isTwice || mixesScripts(text));
  return { beyondAscii: characters.length, likely, isImprobable };
}

/** Lines together: a name with a rare character among a hundred others is none the worse for it. */
export function addReading(one: Reading, other: Reading): Reading {
  return {
    beyondAscii: one.beyondAscii + other.beyondAscii,
    likely: one.likely + other.likely,
    isImprobable: one.isImprobable || other.isImprobable,
  };
}

/** Nothing read yet. */
export const NO_READING: Reading = { beyondAscii: 0, likely: 0, isImprobable: false };

/** Whether an encoding that was guessed can be what a file is in. */
export function isPlausible({ beyondAscii, likely, isImprobable }: Reading): boolean {
  return !isImprobable && beyondAscii - likely <= beyondAscii * MOST_UNLIKELY;
}

/** Whether an encoding that somebody told can be: whoever tells it knows more, up to a point. */
export function mayBeTold({ beyondAscii, likely, isImprobable }: Reading): boolean {
  const unlikely = beyondAscii - likely;
  return !isImprobable && (unlikely <= FEW || unlikely <= beyondAscii * MOST_UNLIKELY_OF_TOLD);
}

function isEastern(character: string): boolean {
  return HAN.test(character) ? isCommonHanzi(character) : EASTERN.test(character);
}

function mixesScripts(text: string): boolean {
  for (const [, , after, before] of text.matchAll(BESIDE_LATIN)) if (!isCommonHanzi(after ?? before ?? '')) return true;
  for (const [, inside = ''] of text.matchAll(INSIDE_LATIN)) if (isSecondLevel(inside)) return true;
  return false;
}

/** Accented letters that stand in a word with others, at most two in a row, and signs. */
function likelyWestern(text: string): number {
  let likely = 0;
  for (const [run] of text.matchAll(/\P{ASCII}+/gu))
    likely += [...run].filter((character) => WESTERN_SIGNS.test(character)).length;
  for (const [word] of text.matchAll(/[\p{Script=Latin}]+/gu)) {
    const accented = word.match(/\P{ASCII}/gu)?.length ?? 0;
    const isWord = accented < word.length && !/\P{ASCII}{3}/u.test(word);
    if (isWord) likely += accented - (word.match(/[Øø]/g)?.length ?? 0);
  }
  return likely;
}
