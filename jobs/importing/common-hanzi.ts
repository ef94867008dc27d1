/**
 * The characters that Chinese texts consist of: those of GB2312 (6,763, simplified) and of the first level of Big5 (5,401, traditional).
 * Other characters of Unicode occur now and then in names, and in nearly every line that was read in a wrong encoding.
 */
const SIMPLIFIED = new Set(charactersOf('gb18030', { leads: [0xb0, 0xf7], trails: [[0xa1, 0xfe]], last: 0xf7fe }));
const COMMON = new Set<string>([
  ...SIMPLIFIED,
  ...charactersOf('big5', {
    leads: [0xa4, 0xc6],
    trails: [
      [0x40, 0x7e],
      [0xa1, 0xfe],
    ],
    last: 0xc67e,
  }),
]);

/** The rarer characters of GB2312: its second level, to which accented letters of other encodings are mapped. */
const SECOND_LEVEL = new Set(charactersOf('gb18030', { leads: [0xd8, 0xf7], trails: [[0xa1, 0xfe]], last: 0xf7fe }));

/** Whether a Chinese character is one that texts consist of. */
export function isCommonHanzi(character: string): boolean {
  return COMMON.has(character);
}

/** Whether a Chinese character is one of GB2312. */
export function isSimplified(character: string): boolean {
  return SIMPLIFIED.has(character);
}

/** Whether a Chinese character is common but not among the most frequent. */
export function isSecondLevel(character: string): boolean {
  return SECOND_LEVEL.has(character);
}

interface Block {
  readonly leads: readonly [number, number];
  readonly trails: readonly (readonly [number, number])[];
  /** The last character, as its two bytes. */
  readonly last: number;
}

function charactersOf(encoding: string, { leads, trails, last }: Block): string[] {
  const bytes: number[] = [];
  for (let lead = leads[0]; lead <= leads[1]; lead++)
    for (const [first, end] of trails)
      for (let trail = first; trail <= end; trail++) if (lead * 256 + trail <= last) bytes.push(lead, trail);
  return [...new TextDecoder(encoding).decode(new Uint8Array(bytes))].filter((character) =>
    /\p{Script=Han}/u.test(character),
  );
}
