import { Card, Flex, QRCode, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { grouped } from '../../components/format.js';

/** A checkpoint of the log, as stored with an event. */
export interface KeptCheckpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: string;
}

interface Props {
  readonly publishAnchor: KeptCheckpoint | null | undefined;
  readonly openingAnchor: KeptCheckpoint | null | undefined;
}

/** The lines that are signed in a checkpoint (C2SP tlog-checkpoint), so that what is scanned can be compared with any copy. */
function bodyOf({ origin, size, root }: KeptCheckpoint): string {
  return `${origin}\n${size}\n${root}\n`;
}

function One({ title, kept }: { readonly title: string; readonly kept: KeptCheckpoint }) {
  const { t } = useTranslation();
  return (
    <Flex gap={16} align="flex-start" wrap>
      {/* Dark on light even in dark mode, since many readers accept nothing else. */}
      <QRCode value={bodyOf(kept)} size={112} type="svg" color="#000000" bgColor="#ffffff" aria-label={title} />
      <div style={{ flex: '1 1 180px', minWidth: 0 }}>
        <Typography.Text strong>{title}</Typography.Text>
        <div>{t('anchors.sizeIs', { size: grouped(String(kept.size)) })}</div>
        <Typography.Text code copyable={{ text: kept.root }} style={{ overflowWrap: 'anywhere' }}>
          {kept.root}
        </Typography.Text>
      </div>
    </Flex>
  );
}

/** The checkpoints known when an event was published and when its bids were opened, to be kept by everybody who takes part. */
export function CheckpointCard({ publishAnchor, openingAnchor }: Props) {
  const { t } = useTranslation();
  if (!publishAnchor && !openingAnchor) return null;
  return (
    <Card title={t('anchors.ofEvent')} size="small">
      <Typography.Paragraph type="secondary">{t('anchors.ofEventHint')}</Typography.Paragraph>
      <Flex vertical gap={16}>
        {publishAnchor && <One title={t('anchors.atPublication')} kept={publishAnchor} />}
        {openingAnchor && <One title={t('anchors.atOpening')} kept={openingAnchor} />}
      </Flex>
    </Card>
  );
}
