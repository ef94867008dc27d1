import { CloseOutlined } from '@ant-design/icons';
import { Alert, Button, Flex, Input, Progress, Select, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { FILE_LIMITS, type FileKind, KINDS_WITH_VALIDITY } from '../../../../schema/kernel/file-kinds.js';
import { DayInput } from '../inputs.js';
import { propertiesOf, sizeOf } from './file-facts.js';
import type { Upload } from './use-uploads.js';

interface Props {
  readonly upload: Upload;
  readonly options: { readonly value: FileKind; readonly label: string }[];
  readonly onChange: (more: Partial<Upload>) => void;
  readonly onRemove: () => void;
}

/** A chosen file: how far it is, what it is, until when it holds, what was read from it, or why it is not taken. */
export function UploadRow({ upload, options, onChange, onRemove }: Props) {
  const { t } = useTranslation();
  const { name, kind, validUntil, note, percent, sent, fault } = upload;
  const read = sent ? propertiesOf(sent.properties, t) : [];
  return (
    <li style={{ padding: '8px 0' }}>
      <Flex gap={8} align="center" justify="space-between">
        <Typography.Text strong style={{ overflowWrap: 'anywhere', minWidth: 0 }}>
          {sent?.name ?? name}
        </Typography.Text>
        <Button
          type="text"
          icon={<CloseOutlined />}
          aria-label={t('file.leaveOut', { name: sent?.name ?? name })}
          onClick={onRemove}
        />
      </Flex>
      {fault && <Alert type="error" showIcon role="alert" title={fault} />}
      {!fault && !sent && <Progress percent={percent} size="small" />}
      {sent && (
        <Flex vertical gap={4}>
          <Flex gap={8} wrap align="center">
            <Select
              aria-label={t('file.kindOf', { name: sent.name })}
              value={kind}
              options={options}
              onChange={(chosen) =>
                onChange({ kind: chosen, ...(!KINDS_WITH_VALIDITY.includes(chosen) && { validUntil: null }) })
              }
              style={{ minWidth: 160 }}
            />
            {KINDS_WITH_VALIDITY.includes(kind) && (
              <div style={{ width: 180 }}>
                <DayInput
                  value={validUntil}
                  placeholder={t('file.validUntil')}
                  aria-label={t('file.validUntilOf', { name: sent.name })}
                  onChange={(day) => onChange({ validUntil: day })}
                />
              </div>
            )}
            <Typography.Text type="secondary">{sizeOf(sent.bytes)}</Typography.Text>
            <Input
              value={note}
              maxLength={FILE_LIMITS.noteLength}
              placeholder={t('file.note')}
              aria-label={t('file.noteOn', { name: sent.name })}
              onChange={(event) => onChange({ note: event.target.value })}
            />
          </Flex>
          <Typography.Text type="secondary" style={{ overflowWrap: 'anywhere' }}>
            {read.length > 0 ? t('file.wasRead', { read: read.join(t('file.and')) }) : t('file.nothingRead')}
          </Typography.Text>
          {sent.isLocked && <Typography.Text type="warning">{t('file.isLocked')}</Typography.Text>}
        </Flex>
      )}
    </li>
  );
}
