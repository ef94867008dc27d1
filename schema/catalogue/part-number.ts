/** A part number as it is stored and compared: half width, upper case, blanks single and none at the ends. */
export function normalisePartNumber(text: string): string {
  return text.normalize('NFKC').trim().replace(/\s+/g, ' ').toUpperCase();
}
