import { CameraOutlined, InboxOutlined } from '@ant-design/icons';
import { Button, Flex, Select, Typography, Upload } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FILE_LIMITS, type FileKind, KINDS_BY_CAMERA, MEGABYTE } from '../../../../schema/kernel/file-kinds.js';
import { UploadRow } from './upload-row.js';
import type { useUploads } from './use-uploads.js';

const LIMITS = { each: FILE_LIMITS.bytes / MEGABYTE, together: FILE_LIMITS.ofSubject / MEGABYTE };

interface Props {
  readonly kinds: readonly FileKind[];
  readonly of: ReturnType<typeof useUploads>;
  /** What is said of files beside what is said everywhere. */
  readonly hint?: ReactNode;
}

/** Takes files by a drop, a click or the camera of a telephone, and shows how each arrives. */
export function UploadZone({ kinds, of, hint }: Props) {
  const { t } = useTranslation();
  const label = useId();
  const [kind, setKind] = useState<FileKind>(kinds[0] ?? 'OTHER');
  const take = (file: File) => {
    void of.add(file, kind);
    return false;
  };
  const options = kinds.map((value) => ({ value, label: t(`kind.${value}`) }));
  return (
    <Flex vertical gap={12}>
      <Flex gap={8} wrap align="center">
        <Typography.Text id={label}>{t('file.kindOfNext')}</Typography.Text>
        <Select aria-labelledby={label} value={kind} options={options} onChange={setKind} style={{ minWidth: 160 }} />
        {KINDS_BY_CAMERA.includes(kind) && (
          <Upload accept="image/*" capture="environment" showUploadList={false} beforeUpload={take}>
            <Button icon={<CameraOutlined />}>{t('file.takePhoto')}</Button>
          </Upload>
        )}
      </Flex>
      <Upload.Dragger multiple showUploadList={false} beforeUpload={take}>
        <p style={{ fontSize: 28, margin: 0 }}>
          <InboxOutlined />
        </p>
        <p style={{ fontWeight: 600, margin: '4px 0' }}>{t('file.dropHere')}</p>
        <Typography.Text type="secondary">{t('file.forms', LIMITS)}</Typography.Text>
      </Upload.Dragger>
      <Typography.Text type="secondary">
        {hint} {t('file.whatIsRead')}
      </Typography.Text>
      {of.uploads.length > 0 && (
        <ul style={{ listStyle: 'none', margin: 0, padding: 0 }} aria-label={t('file.chosen')}>
          {of.uploads.map((upload) => (
            <UploadRow
              key={upload.key}
              upload={upload}
              options={options}
              onChange={(more) => of.change(upload.key, more)}
              onRemove={() => of.remove(upload.key)}
            />
          ))}
        </ul>
      )}
    </Flex>
  );
}
