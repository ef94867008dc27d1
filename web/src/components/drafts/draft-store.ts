/** What is stored of a form, in whichever format its keeper uses. */
export interface StoredDraft {
  /** The tab in which it was written. */
  readonly tab: string;
  readonly content: string;
  readonly savedAt: string;
}

/** The result of keeping a draft: when it was kept, why it was refused, or null where that failed. */
export type Keeping = { readonly savedAt: string } | { readonly refused: string } | null;

/** Where drafts are kept. */
export interface DraftStore {
  /** All drafts of a form, from every tab, newest first. */
  readonly list: (form: string) => Promise<readonly StoredDraft[]>;
  /** Keeps a draft, even where the page is left meanwhile. */
  readonly save: (form: string, tab: string, content: string) => Promise<Keeping>;
  readonly discard: (form: string, tab: string) => Promise<unknown>;
}
