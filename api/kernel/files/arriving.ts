/** Counts what arrives at the same moment from each account, in this process. */
export interface Arrivals {
  /** Counts one more until `end` is called; null where too many are arriving. */
  begin(accountId: string): { readonly end: () => void } | null;
}

/** At most so many at once from each account. */
export function arrivals(atOnce: number): Arrivals {
  const coming = new Map<string, number>();
  return {
    begin(accountId) {
      const before = coming.get(accountId) ?? 0;
      if (before >= atOnce) return null;
      coming.set(accountId, before + 1);
      const end = () => {
        const left = (coming.get(accountId) ?? 1) - 1;
        if (left > 0) coming.set(accountId, left);
        else coming.delete(accountId);
      };
      return { end };
    },
  };
}
