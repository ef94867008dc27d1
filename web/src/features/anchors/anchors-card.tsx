import { DownloadOutlined } from '@ant-design/icons';
import { Alert, Button, Card, Empty, Skeleton, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { DataTable } from '../../components/data-table.js';
import { grouped } from '../../components/format.js';
import { save } from '../../components/save-file.js';
import { MailingNote } from './mailing-note.js';
import { usePublished } from './use-published.js';

const shape = z.array(
  z.object({ day: z.string(), size: z.number(), root: z.string(), note: z.string(), witnessed: z.boolean() }),
);
type Anchor = z.infer<typeof shape>[number];

/** What the log publishes about itself day by day, for anybody to compare with what was received and kept. */
export function AnchorsCard() {
  const { t } = useTranslation();
  const anchors = usePublished('/tlog/anchors', shape);
  return (
    <Card title={t('anchors.daily')}>
      <Typography.Paragraph type="secondary">{t('anchors.dailyHint')}</Typography.Paragraph>
      {anchors === null && <Skeleton active />}
      {anchors === 'failed' && <Alert type="warning" showIcon title={t('anchors.failed')} />}
      {Array.isArray(anchors) && <MailingNote newest={anchors[0]?.day} />}
      {anchors !== null && anchors !== 'failed' && (
        <DataTable<Anchor>
          rowKey="day"
          size="small"
          dataSource={anchors}
          pagination={{ pageSize: 7, hideOnSinglePage: true, showSizeChanger: false }}
          locale={{ emptyText: <Empty description={t('anchors.none')} /> }}
          columns={[
            { title: t('field.TrailAnchor.day'), dataIndex: 'day' },
            {
              title: t('field.TrailAnchor.size'),
              align: 'right',
              render: (_, { size }) => (
                <span style={{ fontVariantNumeric: 'tabular-nums' }}>{grouped(String(size))}</span>
              ),
            },
            { title: t('field.TrailAnchor.root'), render: (_, { root }) => <code>{root}</code> },
            {
              title: t('field.TrailAnchor.witnessed'),
              render: (_, { witnessed }) => t(witnessed ? 'anchors.yes' : 'anchors.no'),
            },
            {
              title: t('field.TrailAnchor.note'),
              render: (_, { day, note }) => (
                <Button size="small" icon={<DownloadOutlined />} onClick={() => save(`checkpoint-${day}.txt`, note)}>
                  {t('anchors.save')}
                </Button>
              ),
            },
          ]}
        />
      )}
    </Card>
  );
}
