/** Nothing that is searched in so is longer, and long patterns cost time. */
const LONGEST = 200;

/** Words as a pattern that means just them, for a search in stored text; null where they are longer than anything stored. */
export function literalPattern(words: string): string | null {
  return words.length > LONGEST ? null : words.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}
