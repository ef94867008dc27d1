import { InboxOutlined } from '@ant-design/icons';
import { Alert, Flex, Typography, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { uploadFile } from './upload-file.js';
import type { Outcome } from './use-command.js';

const LARGEST_MB = 200;

interface Props {
  /** Kinds of files, in the notation of the browser's dialog. */
  readonly accept: string;
  readonly title: string;
  /** Key of the sentence about accepted files; `megabytes` is the largest size. */
  readonly hint: string;
  /** Why no file can be taken yet; null where one can. */
  readonly notYet?: () => string | null;
  /** Starts what the file is for, once it has been uploaded. */
  readonly start: (fileId: string) => Promise<Outcome<{ readonly id: string }>>;
  /** The page of what was started. */
  readonly placeOf: (id: string) => string;
}

/** Takes a file by a click or a drop, uploads it, starts what it is for, and goes to that page; or says why not. */
export function FileDrop({ accept, title, hint, notYet, start, placeOf }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [fault, setFault] = useState<string | null>(null);
  const [sending, setSending] = useState<string | null>(null);
  const take = async (file: File) => {
    setFault(null);
    const missing = notYet?.() ?? null;
    if (missing !== null) return setFault(missing);
    if (file.size > LARGEST_MB * 1024 * 1024) return setFault(t('catalogue.uploadTooLarge'));
    setSending(file.name);
    const uploaded = await uploadFile(file);
    const outcome = 'fileId' in uploaded ? await start(uploaded.fileId) : null;
    setSending(null);
    if (outcome && 'done' in outcome) return void navigate(placeOf(outcome.done.id));
    if (outcome && 'refused' in outcome) return setFault(outcome.refused.message);
    if ('message' in uploaded) return setFault(uploaded.message);
    if ('failed' in uploaded) return setFault(t(uploaded.failed));
    setFault(t('app.offline'));
  };
  return (
    <Flex vertical gap={12}>
      <Upload.Dragger
        accept={accept}
        showUploadList={false}
        disabled={sending !== null}
        beforeUpload={(file) => {
          void take(file);
          return false;
        }}
      >
        <p style={{ fontSize: 32, margin: 0 }}>
          <InboxOutlined />
        </p>
        <p style={{ fontWeight: 600 }}>{title}</p>
        <Typography.Text type="secondary">{t(hint, { megabytes: LARGEST_MB })}</Typography.Text>
      </Upload.Dragger>
      {sending && <Alert type="info" showIcon role="status" title={t('import.sending', { name: sending })} />}
      {fault && <Alert type="error" showIcon role="alert" title={fault} />}
    </Flex>
  );
}
