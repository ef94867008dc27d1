import { useApolloClient } from '@apollo/client/react';
import type { FormInstance } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DiscardDraftDocument, DraftDocument, SaveDraftDocument } from '../generated/graphql.js';
import { clock } from './format.js';

const PAUSE_MS = 1_000;
/** What could not be kept is tried again, until the form is sent or left. */
const AGAIN_MS = 5_000;

/**
 * Keeps the content of a form on the server while it is filled in, for its author alone, and brings it back when the form
 * is opened again. `null` keeps nothing. `note` says what was kept or brought back.
 */
export function useDraft<Values extends object>(name: string | null, form: FormInstance<Values>) {
  const client = useApolloClient();
  const { t } = useTranslation();
  const [note, setNote] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const ended = useRef(false);

  useEffect(() => {
    ended.current = false;
    if (name === null) return;
    client.query({ query: DraftDocument, variables: { form: name }, fetchPolicy: 'network-only' }).then(
      ({ data }) => {
        if (!data?.draft || ended.current) return;
        form.setFieldsValue(JSON.parse(data.draft.content));
        setNote(t('form.draftBack', { at: clock(data.draft.savedAt) }));
      },
      () => undefined,
    );
    return () => {
      ended.current = true;
      if (timer.current) clearTimeout(timer.current);
    };
  }, [client, name, form, t]);

  const save = useCallback(async () => {
    if (name === null || ended.current) return;
    const content = JSON.stringify(form.getFieldsValue(true));
    const saved = await client
      .mutate({ mutation: SaveDraftDocument, variables: { input: { form: name, content } } })
      .catch(() => null);
    if (ended.current) return;
    const kept = saved?.data?.saveDraft;
    // What is refused for its size or number would be refused again.
    if (kept?.__typename === 'Refused') return setNote(kept.message);
    setNote(kept ? t('form.draftKept', { at: clock(kept.savedAt) }) : t('form.draftNotKept'));
    if (kept) return;
    if (timer.current) clearTimeout(timer.current);
    timer.current = setTimeout(() => void save(), AGAIN_MS);
  }, [client, form, name, t]);

  const changed = useCallback(() => {
    if (timer.current) clearTimeout(timer.current);
    timer.current = setTimeout(() => void save(), PAUSE_MS);
  }, [save]);

  const discard = useCallback(async () => {
    ended.current = true;
    if (timer.current) clearTimeout(timer.current);
    if (name !== null)
      await client.mutate({ mutation: DiscardDraftDocument, variables: { form: name } }).catch(() => null);
  }, [client, name]);

  const restart = useCallback(async () => {
    await discard();
    ended.current = false;
    form.resetFields();
    setNote(null);
  }, [discard, form]);

  return { note, changed, discard, restart };
}
