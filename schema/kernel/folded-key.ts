import lookAlike from 'unhomoglyph';

/**
 * The key of a number or name that was copied from somebody else's paper: two that people take for the same have the same key. It is only
 * compared, never shown; what was typed stays as it is. Width, case, blanks, dashes and whatever is not seen do not count, and a letter of
 * another alphabet counts as the Latin letter or digit it looks like (Unicode TR39, confusables.txt, by `unhomoglyph`).
 *
 *     `qt‑17—３０１`, `QT 17301`, `ＱТ-17-301` (with a Cyrillic Т)  ->  QT17301
 *
 * Latin letters and digits stay apart where only some fonts make them look alike: O and 0, I, l and 1 (near-keys.ts). So do Chinese characters. A
 * text that consists of nothing else than what does not count is its own key.
 */
export function foldedKey(text: string): string {
  if (PLAIN.test(text)) return text.replace(/[ ~-]/g, '').toUpperCase() || text.trim();
  const half = text.normalize('NFKC');
  return half.replace(NOT_COUNTED, '').toUpperCase().replace(OTHER_LETTERS, asLatin).normalize('NFC') || half.trim();
}

/** Nearly all numbers; of these only blanks and dashes do not count. */
const PLAIN = /^[ -~]*$/;

/** Blanks, what is not seen (zero-width and format characters, variation selectors), and all that is read as a dash. */
const NOT_COUNTED =
  /[\s\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\p{Dash_Punctuation}\u00AF\u02D7\u2043\u207B\u208B\u2212\u2500\u2501\u2796\u30FC\u223C~]/gu;

/** Runs of characters that may look like a Latin letter or a digit. Chinese characters look like each other only. */
const OTHER_LETTERS = /[^\p{ASCII}\p{Script=Han}]+/gu;

/** TR39 takes `l` for the model of all that is read as I, l or 1; of capitals, that is I. */
function asLatin(run: string): string {
  return lookAlike(run).replaceAll('l', 'I').toUpperCase();
}
