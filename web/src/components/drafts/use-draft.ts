import type { FormInstance } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clock, instant } from '../format.js';
import type { DraftStore, StoredDraft } from './draft-store.js';
import { type Kept, keptIn, type Version } from './kept.js';
import { openTabs, tabId } from './tab-id.js';
import { useLeaving } from './use-leaving.js';

const PAUSE_MS = 1_000;
/** A draft that could not be kept is tried again after this time, until the form is sent or left. */
const AGAIN_MS = 5_000;

/** A draft that was written elsewhere: in another open tab, or in one that is not known. */
export interface OtherDraft {
  readonly tab: string;
  readonly at: string;
  readonly isOpen: boolean;
}

interface Options<Values extends object> {
  /** Null keeps nothing. */
  readonly name: string | null;
  readonly store: DraftStore;
  readonly form: FormInstance<Values>;
  /** Fields that are never kept. */
  readonly secret: readonly string[];
  /** The version that is being edited; null where a form creates something. */
  readonly opened: Version<Partial<Values>> | null;
  /** Called with the version over which a restored draft was written. */
  readonly onBack: (opened: Version<Partial<Values>> | null) => void;
}

/**
 * Keeps the content of a form while it is filled in, and restores it when the form is opened again: drafts of this tab automatically,
 * others where the reader chooses so. What was typed just before the page is left is kept too. `note` says what was kept or restored.
 */
export function useDraft<Values extends object>({ name, store, form, secret, opened, onBack }: Options<Values>) {
  const { t } = useTranslation();
  const [note, setNote] = useState<string | null>(null);
  const [others, setOthers] = useState<readonly OtherDraft[]>([]);
  const [discarded, setDiscarded] = useState<Kept<Values> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const found = useRef<readonly StoredDraft[]>([]);
  /** Whether something was typed since it was last kept, and whether the form is finished. */
  const state = useRef({ dirty: false, touched: false, ended: false });
  const saving = useRef<Promise<unknown>>(Promise.resolve());
  const latest = useRef({ opened, onBack, secret });
  latest.current = { opened, onBack, secret };
  /** Whether the form has been left, after which a draft that could not be kept is not tried again. */
  const gone = useRef(false);
  const bring = useRef({
    show: (_: StoredDraft): void => undefined,
    goOn: async (_: string): Promise<void> => undefined,
  });

  const contentNow = useCallback((): Kept<Values> => {
    const values = { ...form.getFieldsValue(true) };
    for (const field of latest.current.secret) Reflect.deleteProperty(values, field);
    return { values, opened: latest.current.opened };
  }, [form]);

  const save = useCallback(async () => {
    if (name === null || state.current.ended) return;
    state.current.dirty = false;
    const kept = await store.save(name, await tabId(), JSON.stringify(contentNow()));
    if (state.current.ended) return;
    if (kept && 'refused' in kept) return setNote(kept.refused);
    setNote(kept ? t('form.draftKept', { at: clock(kept.savedAt) }) : t('form.draftNotKept'));
    if (kept || gone.current) return;
    state.current.dirty = true;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void save(), AGAIN_MS);
  }, [name, store, contentNow, t]);

  const saveNow = useCallback(() => {
    clearTimeout(timer.current);
    saving.current = save();
  }, [save]);

  /** Puts content into the form as if it had been typed over its version, so that it is kept from now on. */
  const put = useCallback(
    ({ values, opened: over }: Kept<Values>) => {
      form.setFieldsValue(values as never);
      latest.current.onBack(over);
      if (over) latest.current = { ...latest.current, opened: over };
    },
    [form],
  );

  const show = useCallback(
    (draft: StoredDraft) => {
      put(keptIn<Values>(draft));
      setNote(t('form.draftBack', { at: instant(draft.savedAt) }));
    },
    [put, t],
  );

  /** Continues a draft that was written elsewhere; where that tab is closed, the draft belongs to this one from now on. */
  const goOn = useCallback(
    async (tab: string) => {
      const draft = found.current.find((one) => one.tab === tab);
      if (!draft || name === null) return;
      show(draft);
      setOthers((before) => before.filter((one) => one.tab !== tab));
      saveNow();
      await saving.current;
      if (!(await openTabs())?.has(tab)) await store.discard(name, tab);
    },
    [name, store, show, saveNow],
  );

  bring.current = { show, goOn };
  useEffect(() => {
    state.current = { dirty: false, touched: false, ended: false };
    gone.current = false;
    if (name === null) return;
    let isWanted = true;
    const look = async () => {
      const [own, tabs, list] = await Promise.all([tabId(), openTabs(), store.list(name)]);
      if (!isWanted || state.current.ended) return;
      found.current = list;
      const mine = list.find(({ tab }) => tab === own);
      const rest = list.filter((one) => one !== mine);
      // What was typed already is not overwritten.
      const { touched } = state.current;
      if (mine && !touched) return bring.current.show(mine);
      const [only] = rest;
      if (!mine && only && rest.length === 1 && !tabs?.has(only.tab) && !touched) return bring.current.goOn(only.tab);
      const isOpen = (tab: string) => tab !== own && (tabs?.has(tab) ?? false);
      setOthers(list.map(({ tab, savedAt }) => ({ tab, at: instant(savedAt), isOpen: isOpen(tab) })));
    };
    void look();
    return () => {
      isWanted = false;
      gone.current = true;
    };
  }, [name, store]);

  useLeaving(
    useCallback(() => {
      if (state.current.dirty) saveNow();
      clearTimeout(timer.current);
    }, [saveNow]),
  );

  const changed = useCallback(() => {
    state.current = { dirty: true, touched: true, ended: false };
    clearTimeout(timer.current);
    timer.current = setTimeout(() => saveNow(), PAUSE_MS);
  }, [saveNow]);

  const discard = useCallback(async () => {
    state.current = { ...state.current, dirty: false, ended: true };
    clearTimeout(timer.current);
    if (name === null) return;
    // A draft that is just being saved would otherwise remain after it was discarded.
    await saving.current;
    await store.discard(name, await tabId());
  }, [name, store]);

  const restart = useCallback(async () => {
    const content = contentNow();
    await discard();
    state.current = { dirty: false, touched: false, ended: false };
    form.resetFields();
    latest.current.onBack(null);
    setNote(null);
    setDiscarded(content);
  }, [contentNow, discard, form]);

  /** Brings back what was discarded; what was typed since then is set aside, and can be brought back in the same way. */
  const undo = useCallback(() => {
    if (!discarded) return;
    setDiscarded(state.current.touched ? contentNow() : null);
    put(discarded);
    saveNow();
  }, [discarded, contentNow, put, saveNow]);

  return { note, others, goOn, changed, discard, restart, undo: discarded ? undo : null };
}
