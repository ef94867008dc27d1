/** No text that is searched is longer, and long patterns take time. */
const LONGEST = 200;

/** Words as a pattern that matches them literally, for a search in stored text; null where they are longer than any stored text. */
export function literalPattern(words: string): string | null {
  return words.length > LONGEST ? null : words.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}
