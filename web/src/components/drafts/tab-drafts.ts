import type { DraftStore, StoredDraft } from './draft-store.js';

const keyOf = (form: string) => `qingcai.draft.${form}`;

/**
 * Drafts of somebody who has no account yet. They are kept by the tab itself and end with it, since the next person at this computer may be
 * somebody else. Fields that a form calls secret never get here.
 */
export const tabDrafts: DraftStore = {
  list: async (form) => {
    const kept = sessionStorage.getItem(keyOf(form));
    return kept === null ? [] : [JSON.parse(kept) as StoredDraft];
  },
  save: async (form, tab, content) => {
    const savedAt = new Date().toISOString();
    sessionStorage.setItem(keyOf(form), JSON.stringify({ tab, content, savedAt }));
    return { savedAt };
  },
  discard: async (form) => sessionStorage.removeItem(keyOf(form)),
};
