/** What is kept of a form, in the words of whoever keeps it. */
export interface StoredDraft {
  /** The tab in which it was written. */
  readonly tab: string;
  readonly content: string;
  readonly savedAt: string;
}

/** How keeping went: when it was kept, why it was refused, or null where nothing came of it. */
export type Keeping = { readonly savedAt: string } | { readonly refused: string } | null;

/** Where drafts are kept. */
export interface DraftStore {
  /** What there is of a form, of every tab, the newest first. */
  readonly list: (form: string) => Promise<readonly StoredDraft[]>;
  /** Keeps it though the page goes away meanwhile. */
  readonly save: (form: string, tab: string, content: string) => Promise<Keeping>;
  readonly discard: (form: string, tab: string) => Promise<unknown>;
}
