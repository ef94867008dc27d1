import { Card, Flex, Grid, Table, type TableColumnsType, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
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

function Bidder({ bid }: { readonly bid: Bid }) {
  return (
    <>
      <div style={{ maxWidth: 200, marginInlineStart: 'auto' }}>{bid.supplier?.name}</div>
      {(bid.state === 'AWARDED' || bid.state === 'FORFEITED') && <StateTag subject="Bid" state={bid.state} />}
    </>
  );
}

function Offer({ line, lowest }: { readonly line: BidLine; readonly lowest: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <Price text={line.unitPrice} lowest={lowest} />
      <Typography.Text type="secondary">{t('event.inLeadTime', { count: line.leadTimeDays })}</Typography.Text>
    </>
  );
}

function useColumns(bids: readonly Bid[]): TableColumnsType<AskedLine> {
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
      key: bid.id,
      title: <Bidder bid={bid} />,
      align: 'right' as const,
      width: 160,
      render: (_: unknown, line: AskedLine) => {
        const found = offer(bid, line);
        return found && <Offer line={found} lowest={equal(found.unitPrice, lowest(line))} />;
      },
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
        <Table.Summary.Cell key={id} index={index + 2} align="right">
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

/** The opened bids side by side, line by line, in the order given. The lowest price is marked. */
export function BidMatrix({ lines, bids, currency }: Props) {
  const { t } = useTranslation();
  const columns = useColumns(bids);
  return (
    <Card title={t('event.bids', { count: bids.length, currency })} styles={{ body: { padding: 0 } }}>
      <Table<AskedLine>
        rowKey="id"
        size="small"
        bordered
        dataSource={lines}
        columns={columns}
        pagination={lines.length > PAGE ? { pageSize: PAGE, showSizeChanger: false } : false}
        scroll={{ x: 'max-content' }}
        summary={() => <Totals bids={bids} currency={currency} />}
      />
      <Notes bids={bids} />
    </Card>
  );
}
