import { Card, Grid, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { grouped } from '../../components/format.js';
import type { EventToScore } from './score-page.js';

type Line = EventToScore['lines'][number];

const PAGE = 50;

/** What was asked for and in how many days each bidder delivers it; no prices. */
export function LeadTimes({ event }: { readonly event: EventToScore }) {
  const { t } = useTranslation();
  const wide = Grid.useBreakpoint().md ?? true;
  const bids = event.bids ?? [];
  const days = new Map(
    bids.map(({ id, content }) => [id, new Map(content?.lines.map((line) => [line.lineId, line.leadTimeDays]))]),
  );
  return (
    <Card title={t('score.leadTimes')} styles={{ body: { padding: 0 } }}>
      <Table<Line>
        rowKey="id"
        size="small"
        dataSource={event.lines}
        pagination={event.lines.length > PAGE ? { pageSize: PAGE, showSizeChanger: false } : false}
        scroll={{ x: 'max-content' }}
        columns={[
          { title: t('column.part'), dataIndex: 'partNumber', fixed: wide ? 'left' : false },
          { title: t('column.title'), dataIndex: 'name' },
          {
            title: t('column.quantity'),
            align: 'right',
            render: (_, line) => `${grouped(line.quantity)} ${line.unit}`,
          },
          { title: t('column.neededOn'), dataIndex: 'neededOn' },
          ...bids.map(({ id, supplier }) => ({
            key: id,
            title: (
              <div style={{ maxWidth: 180, marginInlineStart: 'auto' }}>
                {supplier?.name} {t('event.leadTime')}
              </div>
            ),
            align: 'right' as const,
            render: (_: unknown, line: Line) => days.get(id)?.get(line.id),
          })),
        ]}
      />
    </Card>
  );
}
