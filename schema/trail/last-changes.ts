/** What an entry of a subject changed, by path. */
export interface Changing {
  readonly paths: readonly string[];
  /** Whether it must be looked at though nothing of it may be left. */
  readonly always: boolean;
}

/**
 * Of the entries of one subject, oldest first, those from which something is left in its last state: each place's last
 * change, or that of what the place lies in. A fold of these alone comes to the same state, however often it was edited.
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
