import { Table, type TableColumnsType, Typography, theme } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { grouped } from '../../components/format.js';
import { DifferenceNote } from './difference-note.js';
import type { MatchedLine } from './matched-lines.js';

interface Props {
  readonly lines: readonly MatchedLine[];
  readonly currency: string;
  readonly heads: { readonly order: ReactNode; readonly goods: ReactNode; readonly invoice: ReactNode };
}

function Marked({ text, wrong }: { readonly text: string; readonly wrong: boolean }) {
  return wrong ? (
    <Typography.Text type="danger" strong>
      {text}
    </Typography.Text>
  ) : (
    text
  );
}

function useColumns({ currency, heads }: Props): TableColumnsType<MatchedLine> {
  const { t } = useTranslation();
  const { token } = theme.useToken();
  const edge = { onCell: () => ({ style: { borderInlineStart: `2px solid ${token.colorBorder}` } }) };
  const has = ({ found }: MatchedLine, kind: string) => found.some((difference) => difference.kind === kind);
  return [
    {
      title: t('column.part'),
      fixed: 'left',
      width: 190,
      render: (_, { partNumber, name }) => (
        <>
          {name}
          <div>
            <Typography.Text type="secondary">{partNumber}</Typography.Text>
          </div>
        </>
      ),
    },
    { title: t('column.measure'), dataIndex: 'unit' },
    {
      title: heads.order,
      children: [
        { title: t('column.quantity'), align: 'right', ...edge, render: (_, line) => grouped(line.ordered?.quantity) },
        { title: t('column.unitPrice'), align: 'right', render: (_, line) => grouped(line.ordered?.unitPrice) },
        { title: t('column.total'), align: 'right', render: (_, line) => grouped(line.ordered?.total) },
      ],
    },
    {
      title: heads.goods,
      children: [
        { title: t('goods.accepted'), align: 'right', ...edge, render: (_, line) => grouped(line.accepted) },
        { title: t('invoice.before'), align: 'right', render: (_, line) => grouped(line.before) },
        {
          title: t('invoice.available'),
          align: 'right',
          render: (_, line) => grouped(line.available),
        },
      ],
    },
    {
      title: heads.invoice,
      children: [
        {
          title: t('column.quantity'),
          align: 'right',
          ...edge,
          render: (_, line) => <Marked text={grouped(line.quantity)} wrong={has(line, 'QUANTITY')} />,
        },
        {
          title: t('column.unitPrice'),
          align: 'right',
          render: (_, line) => <Marked text={grouped(line.unitPrice)} wrong={has(line, 'PRICE')} />,
        },
        { title: t('order.amount', { currency }), align: 'right', render: (_, line) => grouped(line.total) },
      ],
    },
  ];
}

/** Order, accepted goods and invoice side by side, line by line; what differs is marked and told below its line. */
export function MatchTable(props: Props) {
  const { lines, currency } = props;
  const columns = useColumns(props);
  const differing = lines.filter(({ found }) => found.length > 0).map(({ id }) => id);
  return (
    <Table
      rowKey="id"
      size="small"
      dataSource={lines}
      columns={columns}
      pagination={lines.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
      scroll={{ x: 'max-content' }}
      style={{ fontVariantNumeric: 'tabular-nums' }}
      expandable={{
        expandedRowKeys: differing,
        showExpandColumn: false,
        expandedRowRender: ({ found }) =>
          found.map((difference) => (
            <DifferenceNote key={difference.kind} difference={difference} currency={currency} />
          )),
      }}
    />
  );
}
