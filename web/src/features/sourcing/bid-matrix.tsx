import { Card, Flex, Grid, Table, type TableColumnsType, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { exact } from '../../../../schema/contracts/exact.js';
import { exactInstant, grouped } from '../../components/format.js';
import { StateTag } from '../../components/state-tag.js';
import type { BidsOfEvent } from './event-bids.js';
import type { AskedLine } from './event-lines.js';
import { equal, lowestOf } from './lowest.js';

type Bid = NonNullable<BidsOfEvent['bids']>[number];
type BidLine = NonNullable<Bid['content']>['lines'][number];

const PAGE = 50;

interface Props {
  readonly lines: readonly AskedLine[];
  readonly bids: readonly Bid[];
  readonly currency: string;
}

function Price({ text, lowest }: { readonly text: string; readonly lowest: boolean }) {
  const { t } = useTranslation();
  return (
    <Flex justify="flex-end" align="center" gap={4} style={{ fontVariantNumeric: 'tabular-nums' }}>
      {lowest && (
        <Tag color="green" style={{ marginInlineEnd: 0 }}>
          {t('event.lowest')}
        </Tag>
      )}
      <span style={{ fontWeight: lowest ? 600 : 400 }}>{grouped(text)}</span>
    </Flex>
  );
}

function cheapestFirst(bids: readonly Bid[]): readonly Bid[] {
  const total = (bid: Bid) => exact(bid.content?.total.amount ?? '0');
  return [...bids].sort((one, other) => total(one).comparedTo(total(other)));
}

function useColumns({ bids, currency }: Props): TableColumnsType<AskedLine> {
  const { t } = useTranslation();
  const wide = Grid.useBreakpoint().md ?? true;
  const byLine = new Map(
    bids.map((bid) => [bid.id, new Map((bid.content?.lines ?? []).map((line) => [line.lineId, line]))]),
  );
  const offer = (bid: Bid, { id }: AskedLine): BidLine | undefined => byLine.get(bid.id)?.get(id);
  const lowest = (line: AskedLine) => lowestOf(bids.flatMap((bid) => offer(bid, line)?.unitPrice ?? []));
  return [
    {
      title: t('column.part'),
      fixed: wide ? 'left' : false,
      width: 200,
      render: (_, { partNumber, name }) => (
        <>
          {partNumber}
          <div>
            <Typography.Text type="secondary">{name}</Typography.Text>
          </div>
        </>
      ),
    },
    {
      title: t('column.quantity'),
      align: 'right',
      render: (_, { quantity, unit }) => `${grouped(quantity)} ${unit}`,
    },
    ...bids.map((bid) => ({
      title: (
        <>
          {bid.supplier?.name} {bid.state === 'AWARDED' && <StateTag subject="Bid" state={bid.state} />}
        </>
      ),
      children: [
        {
          title: t('event.unitPrice', { currency }),
          align: 'right' as const,
          render: (_: unknown, line: AskedLine) => {
            const price = offer(bid, line)?.unitPrice;
            return price && <Price text={price} lowest={equal(price, lowest(line))} />;
          },
        },
        {
          title: t('event.leadTime'),
          align: 'right' as const,
          render: (_: unknown, line: AskedLine) => offer(bid, line)?.leadTimeDays,
        },
      ],
    })),
  ];
}

function Totals({ bids, currency }: Omit<Props, 'lines'>) {
  const { t } = useTranslation();
  const lowest = lowestOf(bids.flatMap(({ content }) => content?.total.amount ?? []));
  return (
    <Table.Summary.Row>
      <Table.Summary.Cell index={0} colSpan={2}>
        <Typography.Text strong>{t('event.totalPrice', { currency })}</Typography.Text>
      </Table.Summary.Cell>
      {bids.map(({ id, content }, index) => (
        <Table.Summary.Cell key={id} index={index * 2 + 2} colSpan={2} align="right">
          {content && <Price text={content.total.amount} lowest={equal(content.total.amount, lowest)} />}
        </Table.Summary.Cell>
      ))}
    </Table.Summary.Row>
  );
}

function Notes({ bids }: { readonly bids: readonly Bid[] }) {
  const { t } = useTranslation();
  return (
    <ul style={{ margin: 0, padding: '12px 16px', listStyle: 'none' }}>
      {bids.map(({ id, supplier, submittedAt, content }) => (
        <li key={id} style={{ overflowWrap: 'anywhere' }}>
          <Typography.Text strong>{supplier?.name}</Typography.Text>{' '}
          <Typography.Text type="secondary">
            {t('event.submittedAt', { at: exactInstant(submittedAt) })}
          </Typography.Text>
          {content?.note && <div style={{ whiteSpace: 'pre-wrap' }}>{content.note}</div>}
        </li>
      ))}
    </ul>
  );
}

/** The opened bids side by side, line by line; the lowest is marked. Cheapest bid first. */
export function BidMatrix({ lines, bids, currency }: Props) {
  const { t } = useTranslation();
  const sorted = cheapestFirst(bids);
  const columns = useColumns({ lines, bids: sorted, currency });
  return (
    <Card title={t('event.bids', { count: bids.length })} styles={{ body: { padding: 0 } }}>
      <Table<AskedLine>
        rowKey="id"
        size="small"
        bordered
        dataSource={lines}
        columns={columns}
        pagination={lines.length > PAGE ? { pageSize: PAGE, showSizeChanger: false } : false}
        scroll={{ x: 'max-content' }}
        summary={() => <Totals bids={sorted} currency={currency} />}
      />
      <Notes bids={sorted} />
    </Card>
  );
}
