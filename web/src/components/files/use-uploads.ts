import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FILE_LIMITS, type FileKind, MEGABYTE } from '../../../../schema/kernel/file-kinds.js';
import { type SentFile, sendFile } from './send-file.js';

/** A chosen file on its way to the server, or there, or refused. */
export interface Upload {
  readonly key: number;
  readonly name: string;
  readonly kind: FileKind;
  readonly validUntil: string | null;
  readonly note: string;
  readonly percent: number;
  readonly sent: SentFile | null;
  /** Why it is not taken. */
  readonly fault: string | null;
}

/** The files that somebody has chosen for an act: each is sent at once, so that what is wrong with it is said beside it. */
export function useUploads(isSealed: boolean) {
  const { t } = useTranslation();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const next = useRef(0);
  const going = useRef(new Map<number, AbortController>());
  useEffect(() => {
    const sending = going.current;
    return () => {
      for (const controller of sending.values()) controller.abort();
    };
  }, []);
  const change = (key: number, more: Partial<Upload>) =>
    setUploads((before) => before.map((one) => (one.key === key ? { ...one, ...more } : one)));
  const add = async (file: File, kind: FileKind) => {
    const key = next.current++;
    const tooLarge =
      file.size > FILE_LIMITS.bytes ? t('file.tooLarge', { megabytes: FILE_LIMITS.bytes / MEGABYTE }) : null;
    const upload = { key, name: file.name, kind, validUntil: null, note: '', percent: 0, sent: null, fault: tooLarge };
    setUploads((before) => [...before, upload]);
    if (tooLarge) return;
    const controller = new AbortController();
    going.current.set(key, controller);
    const onProgress = (percent: number) => change(key, { percent });
    const sent = await sendFile(file, { isSealed, onProgress, signal: controller.signal });
    going.current.delete(key);
    if ('fileId' in sent) change(key, { sent, percent: 100 });
    else change(key, { fault: 'message' in sent ? sent.message : t(sent.failed) });
  };
  const remove = (key: number) => {
    going.current.get(key)?.abort();
    setUploads((before) => before.filter((one) => one.key !== key));
  };
  const asked = uploads.flatMap(({ sent, kind, validUntil, note }) =>
    sent ? [{ fileId: sent.fileId, kind, validUntil, note: note.trim() === '' ? null : note }] : [],
  );
  const isBusy = uploads.some(({ sent, fault }) => sent === null && fault === null);
  return { uploads, add, change, remove, clear: () => setUploads([]), asked, isBusy };
}
