const KEPT = 'qingcai.policy';

/** The policy file that the reader last verified by; it stays in this browser. */
export function keptPolicy(): string | null {
  return localStorage.getItem(KEPT);
}

/** Keeps a policy file for the next time; null forgets it. */
export function keepPolicy(text: string | null): void {
  if (text === null) localStorage.removeItem(KEPT);
  else localStorage.setItem(KEPT, text);
}
