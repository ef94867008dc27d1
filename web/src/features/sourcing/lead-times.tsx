import { Card, Grid } from 'antd';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/data-table.js';
import { grouped } from '../../components/format.js';
import type { EventToScore, Proposal } from './score-page.js';
import { useBidder } from './use-bidder.js';

type Line = EventToScore['lines'][number];

const PAGE = 50;

interface Props {
  readonly event: EventToScore;
  readonly proposals: readonly Proposal[];
}

/** The requested lines and each bidder's lead time for them in days, without prices. */
export function LeadTimes({ event, proposals }: Props) {
  const { t } = useTranslation();
  const bidder = useBidder();
  const wide = Grid.useBreakpoint().md ?? true;
  const days = new Map(
    proposals.map(({ bidId, lines }) => [bidId, new Map(lines.map((line) => [line.lineId, line.leadTimeDays]))]),
  );
  return (
    <Card title={t('score.leadTimes')} styles={{ body: { padding: 0 } }}>
      <DataTable<Line>
        rowKey="id"
        size="small"
        dataSource={event.lines}
        pagination={event.lines.length > PAGE ? { pageSize: PAGE, showSizeChanger: false } : false}
        columns={[
          { title: t('column.part'), dataIndex: 'partNumber', fixed: wide ? 'left' : false },
          { title: t('column.partName'), dataIndex: 'name' },
          {
            title: t('column.quantity'),
            align: 'right',
            render: (_, line) => `${grouped(line.quantity)} ${line.unit}`,
          },
          { title: t('column.neededOn'), dataIndex: 'neededOn' },
          ...proposals.map((proposal) => ({
            key: proposal.bidId,
            title: (
              <div style={{ maxWidth: 180, marginInlineStart: 'auto' }}>
                <div>{bidder(proposal)}</div>
                <div>{t('event.leadTime')}</div>
              </div>
            ),
            align: 'right' as const,
            render: (_: unknown, line: Line) => days.get(proposal.bidId)?.get(line.id),
          })),
        ]}
      />
    </Card>
  );
}
