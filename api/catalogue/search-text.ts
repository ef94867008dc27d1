import { pinyin } from 'pinyin-pro';
import { foldedKey } from '../../schema/kernel/folded-key.js';

/** Most characters kept of a suffix: a longer word is found by its first characters and then compared as a whole. */
export const SUFFIX_LENGTH = 12;

/** Prefix of a suffix that is the beginning of a text, so that these can be asked for first. */
export const BEGINNING = '^';

/** The texts of a part that are searched. */
export interface Searched {
  readonly number: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly manufacturerPart: string | null;
}

/**
 * A text as the search compares it: half width, upper case, letters and digits only (Chinese characters are letters), and letters that look Latin as
 * Latin ones, so that a part is found by its number however either is typed. The sign between two measures is an X: `M12×1.5`, `M12*1.5` and
 * `M12x1.5` are the same.
 */
export function searchText(text: string): string {
  const half = text.normalize('NFKC').replace(TIMES, 'X');
  return lettersOf(foldedKey(lettersOf(half)));
}

/** Signs of multiplication; a star only behind a digit, since it is also typed for what one does not know. */
const TIMES = /[×✕✖⨯]|(?<=\d\s*)\*/gu;

const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

/** The words of a search, the longest first. */
export function searchWords(text: string): string[] {
  const words = text.split(/\s+/).map(searchText);
  return [...new Set(words)].filter((word) => word !== '').sort((one, other) => other.length - one.length);
}

/** The whole texts of a part joined, to compare words with; no word contains the separator. */
export function wholeText(part: Searched): string {
  const { ends, starts } = textsOf(part);
  return [...ends, ...starts].join('|');
}

/**
 * The suffixes of a part: all suffixes of number, name, maker's number and pinyin initials (`发动机缸体` is found by `缸体` and by `gt`), and of
 * the English name and the whole pinyin those that begin a word or a syllable (`gangti`). So what somebody types is found wherever it occurs.
 */
export function suffixesOf(part: Searched): string[] {
  const { ends, starts } = textsOf(part);
  const suffixes = new Set<string>();
  for (const text of ends) {
    suffixes.add(BEGINNING + text.slice(0, SUFFIX_LENGTH));
    for (let at = 0; at < text.length; at++) {
      // A single last letter is useless, while a single Chinese character (`泵`) is a word.
      const single = at > 0 && at === text.length - 1;
      if (!single || CHINESE.test(text.charAt(at))) suffixes.add(text.slice(at, at + SUFFIX_LENGTH));
    }
  }
  for (const text of starts) suffixes.add(text.slice(0, SUFFIX_LENGTH));
  return [...suffixes];
}

function textsOf({ number, name, nameEn, manufacturerPart }: Searched): { ends: Set<string>; starts: Set<string> } {
  const syllables = pinyinOf(name);
  const initials = searchText(syllables.map((syllable) => syllable.charAt(0)).join(''));
  // Whoever types fast leaves the sign between two measures out: `M830` for `M8×30`.
  const named = [number, name, manufacturerPart ?? ''].flatMap((text) => [text, text.replace(TIMES, '')]);
  const ends = new Set([...named.map(searchText), initials]);
  const words = nameEn?.split(/\s+/) ?? [];
  const starts = new Set(
    [words, syllables].flatMap((all) => all.map((_, index) => searchText(all.slice(index).join('')))),
  );
  ends.delete('');
  starts.delete('');
  return { ends, starts };
}

const CHINESE = /\p{Script=Han}/u;

/** The pinyin of each character, with letters and digits in between unchanged; none without Chinese characters. */
function pinyinOf(name: string): string[] {
  if (!CHINESE.test(name)) return [];
  return pinyin(searchText(name), { toneType: 'none', type: 'array', v: true });
}
