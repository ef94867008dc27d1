/** The paths that an entry of a subject changed. */
export interface Changing {
  readonly paths: readonly string[];
  /** Whether it must be read even if nothing of it remains. */
  readonly always: boolean;
}

/**
 * Of the entries of one subject, oldest first, those of which something remains in its last state: for each place the last change to it or
 * to something around it. Folding these alone gives the same state, however often it was edited.
 */
export function lastChanges<Entry extends Changing>(entries: readonly Entry[]): Entry[] {
  const covered = new Set<string>();
  const needed: Entry[] = [];
  for (let place = entries.length - 1; place >= 0; place -= 1) {
    const entry = entries[place];
    if (!entry) continue;
    const open = entry.paths.filter((path) => !isCovered(path, covered));
    for (const path of open) covered.add(path);
    if (open.length > 0 || entry.always) needed.push(entry);
  }
  return needed.reverse();
}

function isCovered(path: string, covered: ReadonlySet<string>): boolean {
  for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1))
    if (covered.has(path.slice(0, end))) return true;
  return false;
}
