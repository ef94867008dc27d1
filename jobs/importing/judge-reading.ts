import type { FileEncoding } from '../../schema/catalogue/file-encodings.js';
import { isCommonHanzi, isSecondLevel, isSimplified } from './common-hanzi.js';

/** Evidence in a text about whether it was read in the right encoding. */
export interface Reading {
  /** Characters beyond ASCII. */
  readonly beyondAscii: number;
  /** Characters that speak for the encoding. */
  readonly likely: number;
  /** Characters that speak neither for nor against it: whoever names the encoding is trusted with them. */
  readonly possible: number;
  /** Rare Chinese characters right beside small Latin letters, as in `Stra遝` for `Straße`. */
  readonly besideLatin: number;
  /** Whether it cannot be what was written, as far as that can be judged. */
  readonly isImprobable: boolean;
}

/** For a guess: with a larger share of unlikely characters, it is discarded. */
const MOST_UNLIKELY = 0.1;
/** For an encoding that somebody named: names may contain rare characters, but whole lines do not. */
const MOST_UNLIKELY_OF_TOLD = 0.3;
const FEW = 1;

/** Characters that the encoding does not define, or that have no assigned meaning. */
const BROKEN = /[\ufffd\ue000-\uf8ff\u0080-\u009f]/u;

/**
 * An uncommon Chinese character right beside a Latin letter or after a digit, as in `25癈` for `25°C`; or a rarer one between two lower-case
 * letters, as in `Gr鲞e`.
 */
const BESIDE_LATIN = /([\p{Script=Latin}\d])(\p{Script=Han})|(\p{Script=Han})(\p{Script=Latin})/gu;
const INSIDE_LATIN = /[a-z](\p{Script=Han})[a-z]/gu;
const BESIDE_SMALL = /(?<=[a-z])\p{Script=Han}|\p{Script=Han}(?=[a-z])/gu;
/** Katakana of half width, in which old Japanese programs write names; other bytes are read as them by chance. */
const HALF_KATAKANA = /[\uff61-\uff9f]/gu;

const HAN = /\p{Script=Han}/u;
/** What Chinese, Japanese and Korean files contain besides their characters. */
const EASTERN =
  /[\u3000-\u30ff\u3130-\u318f\uac00-\ud7af\uff00-\uff60\uffe0-\uffef\u2010-\u203b\u2100-\u22ff\u2460-\u257f\u0370-\u03ff\u0400-\u045f°±×÷·µ]/u;
/** Signs that occur in Western files on their own, while letters have others beside them. */
const WESTERN_SIGNS = /[°±²³µ·×÷Øø½¼¾«»§©®™€£¥–—‘’“”„•…\u00a0]/u;

/** What two bytes of UTF-8 look like in Windows-1252: `Ã¤` for ä, `Â°` for °. */
const UTF8_READ_AS_WESTERN = /[ÂÃ][\u00a0-\u00bf\u0152-\u0178\u2018-\u203a\u20ac\u2122]/u;

/** Signs and capitals within words: what files of Macintosh and DOS read like, as in `Geh„use` and `GehŠuse`. */
const ODD_INSIDE = /\p{Ll}(?:[„‚“”‰…†‡•™¤§®©¼½¾«»¿¡]|(?!\p{ASCII})\p{Lu})\p{Ll}/u;

/** Encodings of one byte for each character, with Latin letters. */
const LATIN_BYTES: readonly FileEncoding[] = ['windows-1252', 'windows-1250', 'windows-1254'];

/** Cyrillic read from the bytes of something else: inside a Latin word, or a capital within a word, as Chinese comes out. */
const ODD_CYRILLIC =
  /[a-z]\p{Script=Cyrillic}|\p{Script=Cyrillic}[a-z]|(?=\p{Ll})\p{Script=Cyrillic}(?=\p{Lu})\p{Script=Cyrillic}/u;

/** Judges a line as read in an encoding. */
export function judgeReading(text: string, encoding: FileEncoding): Reading {
  // What is broken in UTF-8 is a fault of its row and says nothing of the others.
  const judged = encoding === 'utf-8' ? text.replaceAll('\ufffd', '') : text;
  const characters = [...judged].filter((character) => character > '\u007f');
  const likely = likelyIn(judged, characters, encoding);
  const isOddLatin = LATIN_BYTES.includes(encoding) && (UTF8_READ_AS_WESTERN.test(text) || ODD_INSIDE.test(text));
  const isOdd = isOddLatin || (encoding === 'windows-1251' && ODD_CYRILLIC.test(text));
  const isImprobable = encoding !== 'utf-8' && (BROKEN.test(text) || isOdd || mixesScripts(text));
  return {
    beyondAscii: characters.length,
    likely,
    possible: encoding === 'shift_jis' ? (text.match(HALF_KATAKANA)?.length ?? 0) : 0,
    besideLatin:
      encoding === 'gb18030' ? (text.match(BESIDE_SMALL) ?? []).filter((one) => !isSimplified(one)).length : 0,
    isImprobable,
  };
}

/** Adds up lines, so that one name with a rare character among a hundred others does no harm. */
export function addReading(one: Reading, other: Reading): Reading {
  return {
    beyondAscii: one.beyondAscii + other.beyondAscii,
    likely: one.likely + other.likely,
    possible: one.possible + other.possible,
    besideLatin: one.besideLatin + other.besideLatin,
    isImprobable: one.isImprobable || other.isImprobable,
  };
}

/** Before anything was read. */
export const NO_READING: Reading = { beyondAscii: 0, likely: 0, possible: 0, besideLatin: 0, isImprobable: false };

/** Whether a guessed encoding can be that of the file. */
export function isPlausible(reading: Reading): boolean {
  return !isRefused(reading) && reading.beyondAscii - reading.likely <= reading.beyondAscii * MOST_UNLIKELY;
}

/** Whether an encoding named by somebody can be that of the file; that person is trusted further, but not without limit. */
export function mayBeTold(reading: Reading): boolean {
  const unlikely = reading.beyondAscii - reading.likely - reading.possible;
  return !isRefused(reading) && (unlikely <= FEW || unlikely <= reading.beyondAscii * MOST_UNLIKELY_OF_TOLD);
}

/** Words of Western languages that were read as Chinese have a rare character in nearly each of them. */
function isRefused({ beyondAscii, besideLatin, isImprobable }: Reading): boolean {
  return isImprobable || besideLatin > beyondAscii * MOST_UNLIKELY_OF_TOLD;
}

/** UTF-8 holds all languages; each character speaks for it that makes sense in one. */
function likelyIn(text: string, characters: readonly string[], encoding: FileEncoding): number {
  if (LATIN_BYTES.includes(encoding)) return likelyWestern(text);
  const eastern = characters.filter(isEastern).length;
  if (encoding !== 'utf-8') return eastern;
  const both = characters.filter((one) => isEastern(one) && WESTERN_SIGNS.test(one)).length;
  return eastern + likelyWestern(text) - both;
}

function isEastern(character: string): boolean {
  return HAN.test(character) ? isCommonHanzi(character) : EASTERN.test(character);
}

function mixesScripts(text: string): boolean {
  for (const [, , after, before] of text.matchAll(BESIDE_LATIN)) if (!isCommonHanzi(after ?? before ?? '')) return true;
  for (const [, inside = ''] of text.matchAll(INSIDE_LATIN)) if (isSecondLevel(inside)) return true;
  return false;
}

/** Accented letters within words, at most two in a row, and signs. */
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
