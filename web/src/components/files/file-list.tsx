import { Alert, App, Button, Drawer, Flex, Tag, Typography } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { businessDay } from '../../../../schema/kernel/calendar.js';
import type { FileFieldsFragment } from '../../generated/graphql.js';
import { instant } from '../format.js';
import { save } from '../save-file.js';
import { fetchFile } from './fetch-file.js';
import { previewOf, propertiesOf, sizeOf } from './file-facts.js';

type File = FileFieldsFragment;

interface Props {
  readonly subjectId: string;
  readonly files: readonly File[];
  readonly actions?: (file: File) => ReactNode;
}

/** A picture or PDF, from bytes that the page has fetched; nothing in them runs as a part of the page. */
function Preview({ subjectId, file }: { readonly subjectId: string; readonly file: File }) {
  const { t } = useTranslation();
  const [address, setAddress] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  useEffect(() => {
    let isGone = false;
    let made: string | null = null;
    void fetchFile(subjectId, file).then((fetched) => {
      if (isGone) return;
      if (!('blob' in fetched)) return setFault('message' in fetched ? fetched.message : t(fetched.failed));
      made = URL.createObjectURL(fetched.blob);
      setAddress(made);
    });
    return () => {
      isGone = true;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [subjectId, file, t]);
  if (fault) return <Alert type="error" showIcon role="alert" title={fault} />;
  if (address === null) return <Typography.Text type="secondary">{t('file.loading')}</Typography.Text>;
  if (previewOf(file.type) === 'picture') return <img src={address} alt={file.name} style={{ maxWidth: '100%' }} />;
  return <iframe src={address} title={file.name} style={{ width: '100%', height: '80vh', border: 0 }} />;
}

function Marks({ file }: { readonly file: File }) {
  const { t } = useTranslation();
  const today = businessDay(new Date());
  const isOver = file.validUntil !== null && file.validUntil !== undefined && file.validUntil < today;
  return (
    <>
      <Tag>{t(`kind.${file.kind}`)}</Tag>
      {file.validUntil && (
        <Tag color={isOver ? 'red' : 'default'}>
          {t(isOver ? 'file.validUntilOver' : 'file.validUntilDay', { day: file.validUntil })}
        </Tag>
      )}
      {file.isLocked && <Tag color="orange">{t('file.lockedTag')}</Tag>}
      <Tag color={file.scan === 'WAITING' ? 'orange' : 'default'}>{t(`fileScan.${file.scan}`)}</Tag>
    </>
  );
}

/** Files with what is known of each; to be looked at where they are pictures or PDF, and to be saved. */
export function FileList({ subjectId, files, actions }: Props) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [shown, setShown] = useState<File | null>(null);
  const keep = async (file: File) => {
    const fetched = await fetchFile(subjectId, { id: file.id, type: 'application/octet-stream' });
    if ('blob' in fetched) return save(file.name, fetched.blob);
    message.error('message' in fetched ? fetched.message : t(fetched.failed));
  };
  return (
    <>
      <ul style={{ listStyle: 'none', margin: 0, padding: 0 }} aria-label={t('file.list')}>
        {files.map((file) => (
          <li key={file.id} style={{ padding: '8px 0' }}>
            <Flex gap={8} wrap justify="space-between" align="flex-start">
              <div style={{ minWidth: 0 }}>
                <Typography.Text strong style={{ overflowWrap: 'anywhere' }}>
                  {file.name}
                </Typography.Text>{' '}
                <Marks file={file} />
                <br />
                <Typography.Text type="secondary" style={{ overflowWrap: 'anywhere' }}>
                  {[sizeOf(file.bytes), instant(file.attachedAt), file.note].filter(Boolean).join(' · ')}
                </Typography.Text>
                <details>
                  <summary style={{ cursor: 'pointer' }}>
                    <Typography.Text type="secondary">{t('file.more')}</Typography.Text>
                  </summary>
                  <Typography.Text type="secondary" style={{ overflowWrap: 'anywhere' }}>
                    {propertiesOf(file.properties, t).join(t('file.and')) || t('file.nothingRead')}
                    <br />
                    SHA-256 <code>{file.sha256}</code>
                  </Typography.Text>
                </details>
              </div>
              <Flex gap={8} wrap>
                {previewOf(file.type) !== null && !file.isLocked && (
                  <Button
                    size="small"
                    onClick={() => setShown(file)}
                    aria-label={t('file.showOf', { name: file.name })}
                  >
                    {t('file.show')}
                  </Button>
                )}
                <Button size="small" onClick={() => void keep(file)} aria-label={t('file.saveOf', { name: file.name })}>
                  {t('file.save')}
                </Button>
                {actions?.(file)}
              </Flex>
            </Flex>
          </li>
        ))}
      </ul>
      <Drawer open={shown !== null} onClose={() => setShown(null)} title={shown?.name} size="large" destroyOnHidden>
        {shown && <Preview subjectId={subjectId} file={shown} />}
      </Drawer>
    </>
  );
}
