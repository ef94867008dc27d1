const KEPT = 'qingcai.policy';

/** The policy file that the reader last verified with, stored in this browser. */
export function keptPolicy(): string | null {
  return localStorage.getItem(KEPT);
}

/** Stores a policy file for the next time; null deletes it. */
export function keepPolicy(text: string | null): void {
  if (text === null) localStorage.removeItem(KEPT);
  else localStorage.setItem(KEPT, text);
}
