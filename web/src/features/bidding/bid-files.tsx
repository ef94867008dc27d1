import { CloseOutlined } from '@ant-design/icons';
import { Button, Flex, Tag, Typography } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { kindsTaken } from '../../../../schema/kernel/files.js';
import { bidContentAsked } from '../../../../schema/sourcing/bid.js';
import { sizeOf } from '../../components/files/file-facts.js';
import { UploadZone } from '../../components/files/upload-zone.js';
import { useUploads } from '../../components/files/use-uploads.js';
import type { BidFileValues } from './bid-values.js';

const KINDS = kindsTaken(bidContentAsked.fields);

interface Props {
  readonly value?: readonly BidFileValues[];
  readonly onChange?: (value: readonly BidFileValues[]) => void;
}

/** The files of a bid: sealed uploads, and those that the bid before holds already. */
export function BidFiles({ value = [], onChange }: Props) {
  const { t } = useTranslation();
  const uploads = useUploads(true);
  const { remove } = uploads;
  const arrived = uploads.uploads.find(({ sent }) => sent !== null);
  useEffect(() => {
    if (!arrived?.sent) return;
    const { fileId, name, bytes } = arrived.sent;
    onChange?.([...value, { fileId, kind: arrived.kind, note: null, name, bytes }]);
    remove(arrived.key);
  }, [arrived, onChange, remove, value]);
  return (
    <Flex vertical gap={12}>
      {value.length > 0 && (
        <ul style={{ listStyle: 'none', margin: 0, padding: 0 }} aria-label={t('file.chosen')}>
          {value.map(({ fileId, kind, name, bytes }) => (
            <li key={fileId} style={{ padding: '4px 0' }}>
              <Flex gap={8} align="center" justify="space-between">
                <span style={{ overflowWrap: 'anywhere', minWidth: 0 }}>
                  <Tag>{t(`kind.${kind}`)}</Tag>
                  {name} <Typography.Text type="secondary">{sizeOf(bytes)}</Typography.Text>
                </span>
                <Button
                  type="text"
                  icon={<CloseOutlined />}
                  aria-label={t('file.leaveOut', { name })}
                  onClick={() => onChange?.(value.filter((file) => file.fileId !== fileId))}
                />
              </Flex>
            </li>
          ))}
        </ul>
      )}
      <UploadZone kinds={KINDS} of={uploads} hint={t('file.sealedHint')} />
    </Flex>
  );
}
