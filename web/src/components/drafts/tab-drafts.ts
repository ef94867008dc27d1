import type { DraftStore, StoredDraft } from './draft-store.js';

const keyOf = (form: string) => `qingcai.draft.${form}`;

/**
 * Drafts of somebody who has no account yet: kept by the tab itself and gone with it, since the next person at this computer may be
 * somebody else. What a form calls secret never gets here.
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
