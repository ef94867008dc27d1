const RUN = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}_])+/gu;
const HAN = /^\p{Script=Han}/u;
/** Nobody types a word that is longer than an id or a hash. */
const LONGEST = 64;

/** A text in the form in which it is compared: one form of each character, no capitals. */
export function normalised(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/**
 * The words by which a text is found: whole words and numbers of other scripts and, for Chinese, which has no spaces, each pair of adjacent
 * characters. A single character or letter that stands alone is a word too, since nothing else would find it.
 */
export function wordsOf(text: string): Set<string> {
  const words = new Set<string>();
  for (const [run] of normalised(text).matchAll(RUN)) {
    if (!HAN.test(run)) {
      if (run.length <= LONGEST) words.add(run);
      continue;
    }
    const characters = [...run];
    if (characters.length === 1) words.add(run);
    for (let at = 0; at + 1 < characters.length; at++) words.add(`${characters[at]}${characters[at + 1]}`);
  }
  return words;
}

/** The runs of a question that are marked where they are found: as typed, normalised, longest first. */
export function runsOf(text: string): string[] {
  const runs = new Set([...normalised(text).matchAll(RUN)].map(([run]) => run));
  return [...runs].sort((one, other) => other.length - one.length);
}
