import { Card, Flex, Grid, Table, type TableColumnsType, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { amountOn } from '../../../../schema/kernel/tax.js';
import { DataTable } from '../../components/data-table.js';
import { exactInstant, grouped, price } from '../../components/format.js';
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
  readonly event: Pick<BidsOfEvent, 'currency' | 'quoteBasis' | 'compareBasis'>;
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
      <span style={{ fontWeight: lowest ? 600 : 400 }}>{text}</span>
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

interface OfferProps {
  readonly line: BidLine;
  readonly lowest: boolean;
  readonly currency: string;
}

function Offer({ line, lowest, currency }: OfferProps) {
  const { t } = useTranslation();
  return (
    <>
      <Price text={price(line.unitPrice, currency)} lowest={lowest} />
      <Typography.Text type="secondary">
        {t('event.rate', { rate: line.taxRate })} · {t('event.inLeadTime', { count: line.leadTimeDays })}
      </Typography.Text>
    </>
  );
}

function useColumns({ bids, event: { currency, compareBasis } }: Omit<Props, 'lines'>): TableColumnsType<AskedLine> {
  const { t } = useTranslation();
  const wide = Grid.useBreakpoint().md ?? true;
  const byLine = new Map(
    bids.map((bid) => [bid.id, new Map((bid.content?.lines ?? []).map((line) => [line.lineId, line]))]),
  );
  const offer = (bid: Bid, { id }: AskedLine): BidLine | undefined => byLine.get(bid.id)?.get(id);
  const compared = (found: BidLine) => amountOn(found, compareBasis);
  const lowest = (line: AskedLine) =>
    lowestOf(
      bids.flatMap((bid) => {
        const found = offer(bid, line);
        return found ? [compared(found)] : [];
      }),
    );
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
        return found && <Offer line={found} lowest={equal(compared(found), lowest(line))} currency={currency} />;
      },
    })),
  ];
}

const PARTS = ['net', 'tax', 'total'] as const;
const HEADS = { net: 'column.netIn', tax: 'column.taxIn', total: 'column.grossIn' } as const;

/** The sums of each bid: without tax, the tax, and with it; the lowest is marked in the row that is compared. */
function Totals({ bids, event: { currency, compareBasis } }: Omit<Props, 'lines'>) {
  const { t } = useTranslation();
  const comparedPart = compareBasis === 'WITH_TAX' ? 'total' : 'net';
  const lowest = lowestOf(bids.flatMap(({ content }) => content?.[comparedPart].amount ?? []));
  return PARTS.map((part) => (
    <Table.Summary.Row key={part}>
      <Table.Summary.Cell index={0} colSpan={2}>
        <Typography.Text strong={part === comparedPart}>{t(HEADS[part], { currency })}</Typography.Text>
      </Table.Summary.Cell>
      {bids.map(({ id, content }, index) => (
        <Table.Summary.Cell key={id} index={index + 2} align="right">
          {content && (
            <Price
              text={grouped(content[part].amount)}
              lowest={part === comparedPart && equal(content[part].amount, lowest)}
            />
          )}
        </Table.Summary.Cell>
      ))}
    </Table.Summary.Row>
  ));
}

/** The totals on a phone, where no columns stand above them. */
function TotalsBelow({ bids, event: { currency, compareBasis } }: Omit<Props, 'lines'>) {
  const { t } = useTranslation();
  const compared = compareBasis === 'WITH_TAX' ? 'total' : 'net';
  const lowest = lowestOf(bids.flatMap(({ content }) => content?.[compared].amount ?? []));
  return (
    <>
      <Typography.Text strong>{t(HEADS[compared], { currency })}</Typography.Text>
      {bids.map(({ id, supplier, content }) => (
        <Flex key={id} justify="space-between" gap={12}>
          <span>{supplier?.name}</span>
          {content && (
            <Price text={grouped(content[compared].amount)} lowest={equal(content[compared].amount, lowest)} />
          )}
        </Flex>
      ))}
    </>
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

/** The opened bids side by side, line by line, in the order given. The lowest is marked on the basis on which the event compares them. */
export function BidMatrix({ lines, bids, event }: Props) {
  const { t } = useTranslation();
  const wide = Grid.useBreakpoint().md ?? true;
  const columns = useColumns({ bids, event });
  const { currency, quoteBasis, compareBasis } = event;
  const words = { quote: t(`word.PriceBasis.${quoteBasis}`), compare: t(`word.PriceBasis.${compareBasis}`) };
  return (
    <Card title={t('event.bids', { count: bids.length, currency, ...words })} styles={{ body: { padding: 0 } }}>
      <DataTable<AskedLine>
        rowKey="id"
        size="small"
        bordered
        dataSource={lines}
        columns={columns}
        pagination={lines.length > PAGE ? { pageSize: PAGE, showSizeChanger: false } : false}
        {...(wide
          ? { summary: () => <Totals bids={bids} event={event} /> }
          : { footer: () => <TotalsBelow bids={bids} event={event} /> })}
      />
      <Notes bids={bids} />
    </Card>
  );
}
