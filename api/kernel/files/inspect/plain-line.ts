/** Text as one line without control, direction and other invisible characters, of at most so many characters; kept as it is otherwise. */
export function plainLine(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').replace(/\p{C}/gu, '').trim();
  // A character of two halves is not cut in two.
  return line
    .slice(0, most)
    .replace(/[\ud800-\udbff]$/, '')
    .trim();
}

/** The name of a file as it is kept: the last step of a path, as one plain line. Where it is too long its beginning is cut, not its ending. */
export function plainName(name: string, most: number): string {
  const last = plainLine(name.split(/[/\\]/).at(-1) ?? '', 10_000);
  return last
    .slice(-most)
    .replace(/^[\udc00-\udfff]/, '')
    .trim();
}
