import { type TableColumnsType, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { grouped, price } from '../../components/format.js';
import type { MatchedLine } from './matched-lines.js';

type Columns = TableColumnsType<MatchedLine>;

/** What the columns of the match are built from. */
export interface MatchHeads {
  readonly currency: string;
  /** Whether other invoices have taken some of the goods. */
  readonly shared: boolean;
  readonly order: ReactNode;
  readonly goods: ReactNode;
  readonly invoice: ReactNode;
}

// A vertical line separates the documents, so that the eye keeps them apart.
const EDGE = { onCell: () => ({ style: { borderInlineStart: '2px solid rgba(128, 128, 128, 0.3)' } }) };

function Marked({ text, wrong }: { readonly text: string; readonly wrong: boolean }) {
  if (!wrong) return text;
  return (
    <Typography.Text type="danger" strong>
      {text}
    </Typography.Text>
  );
}

/** The invoiced rate, and since when it counts where the law has changed it. */
function Rate({ line }: { readonly line: MatchedLine }) {
  const { t } = useTranslation();
  return (
    <>
      <Marked text={line.taxRate} wrong={has(line, 'RATE')} />
      {line.rateSince && (
        <div>
          <Typography.Text type="secondary">{t('invoice.rateSince', { day: line.rateSince })}</Typography.Text>
        </div>
      )}
    </>
  );
}

function has({ found }: MatchedLine, kind: string): boolean {
  return found.some((difference) => difference.kind === kind);
}

function usePart(): Columns {
  const { t } = useTranslation();
  return [
    {
      title: t('column.part'),
      render: (_, { partNumber, name, of }) => (
        <>
          {name}
          <div>
            <Typography.Text type="secondary">{[partNumber, of].filter(Boolean).join(' · ')}</Typography.Text>
          </div>
        </>
      ),
    },
    { title: t('column.measure'), dataIndex: 'unit' },
  ];
}

function useGoods(shared: boolean): Columns {
  const { t } = useTranslation();
  const before: Columns = [
    { title: t('invoice.before'), align: 'right', render: (_, line) => grouped(line.before) },
    { title: t('invoice.available'), align: 'right', render: (_, line) => grouped(line.available) },
  ];
  return [
    { title: t('goods.accepted'), align: 'right', ...EDGE, render: (_, line) => grouped(line.accepted) },
    ...(shared ? before : []),
  ];
}

/** The columns of the three documents: order, accepted goods, invoice. */
export function useMatchColumns({ currency, shared, order, goods, invoice }: MatchHeads): Columns {
  const { t } = useTranslation();
  const part = usePart();
  const accepted = useGoods(shared);
  return [
    ...part,
    {
      title: order,
      children: [
        { title: t('column.quantity'), align: 'right', ...EDGE, render: (_, line) => grouped(line.ordered?.quantity) },
        { title: t('column.unitPrice'), align: 'right', render: (_, line) => price(line.ordered?.unitPrice, currency) },
        { title: t('column.taxRate'), align: 'right', render: (_, line) => line.ordered?.taxRate },
      ],
    },
    { title: goods, children: accepted },
    {
      title: invoice,
      children: [
        {
          title: t('column.quantity'),
          align: 'right',
          ...EDGE,
          render: (_, line) => <Marked text={grouped(line.quantity)} wrong={has(line, 'QUANTITY')} />,
        },
        {
          title: t('column.unitPrice'),
          align: 'right',
          // On the order's basis, so that both prices can be compared by eye.
          render: (_, line) => <Marked text={price(line.priceAsOrdered, currency)} wrong={has(line, 'PRICE')} />,
        },
        {
          title: t('column.taxRate'),
          align: 'right',
          render: (_, line) => <Rate line={line} />,
        },
        { title: t('column.net'), align: 'right', render: (_, line) => grouped(line.net) },
        { title: t('column.tax'), align: 'right', render: (_, line) => grouped(line.tax) },
        { title: t('column.gross'), align: 'right', render: (_, line) => grouped(line.total) },
      ],
    },
  ];
}
