import { Form, Grid, Table, Typography } from 'antd';
import type { ClipboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { grouped } from '../../components/format.js';
import { DecimalInput } from '../../components/inputs.js';
import { type AskedLine, type BidLineValues, totalOfBid, totalOfLine } from './bid-values.js';
import { pastedRows } from './pasted-rows.js';

const PAGE = 100;
// On a phone the two fields to fill in stay in sight; everything else is shown below the part.
const WIDE: 'md'[] = ['md'];

interface Props {
  readonly lines: readonly AskedLine[];
  readonly currency: string;
  readonly onPasted: (count: number) => void;
  /** Set by the form's item around the sheet. All lines are one value, so that a paste counts as typing and its draft is kept. */
  readonly value?: readonly BidLineValues[];
  readonly onChange?: (lines: readonly BidLineValues[]) => void;
}

interface CellProps {
  readonly line: AskedLine;
  readonly index: number;
  readonly currency: string;
}

function LineTotal({ line, index, currency }: CellProps) {
  const price: string | undefined = Form.useWatch(['content', 'lines', index, 'unitPrice']);
  return <>{grouped(totalOfLine(line.quantity, price, currency)) || '—'}</>;
}

function Total({ lines, currency, value = [] }: Omit<Props, 'onPasted'>) {
  const { t } = useTranslation();
  const { total, missing } = totalOfBid(lines, value, currency);
  return (
    <div style={{ textAlign: 'end' }} role="status">
      {missing > 0 && <Typography.Text type="secondary">{t('bidding.missing', { count: missing })} · </Typography.Text>}
      {t('bidding.total')}{' '}
      <Typography.Text strong style={{ fontSize: 18, fontVariantNumeric: 'tabular-nums' }}>
        {grouped(total)}
      </Typography.Text>{' '}
      {currency}
    </div>
  );
}

/** What a line asks for. On a phone it includes what has no column there. */
function AskedCell({ line, index, currency, wide }: CellProps & { readonly wide: boolean }) {
  return (
    <>
      {line.partNumber}
      <br />
      {line.name}
      {!wide && (
        <Typography.Text type="secondary" style={{ display: 'block', fontSize: 13 }}>
          {grouped(line.quantity)} {line.unit} · {line.neededOn}
          <br />
          <LineTotal line={line} index={index} currency={currency} /> {currency}
        </Typography.Text>
      )}
    </>
  );
}

/** Puts pasted rows into the lines from a given place on. A single value is left to the browser's usual paste. */
function paste(event: ClipboardEvent, from: number, { lines, value = [], onChange, onPasted }: Props): void {
  const rows = pastedRows(event.clipboardData.getData('text'))?.slice(0, lines.length - from);
  if (!rows) return;
  event.preventDefault();
  const filled = value.map((line, index) => {
    const row = rows[index - from];
    if (!row) return line;
    return { ...line, unitPrice: row.unitPrice, leadTimeDays: row.leadTimeDays ?? line.leadTimeDays };
  });
  onChange?.(filled);
  onPasted(rows.length);
}

/** The sheet of a bid, with a row for each requested line. A column of prices can be pasted from a spreadsheet. */
export function BidLines(props: Props) {
  const { lines, currency, value } = props;
  const { t } = useTranslation();
  const wide = Grid.useBreakpoint().md ?? true;
  const bare = { style: { marginBottom: 0 } };
  const place = (index: number, field: string) => ['content', 'lines', index, field];
  const indexed = lines.map((line, index) => ({ line, index }));
  return (
    <Table
      rowKey={({ line }) => line.id}
      size="small"
      dataSource={indexed}
      pagination={lines.length > PAGE ? { pageSize: PAGE, showSizeChanger: false } : false}
      {...(wide && { scroll: { x: 860 } })}
      columns={[
        {
          title: t('column.part'),
          render: (_, { line, index }) => <AskedCell line={line} index={index} currency={currency} wide={wide} />,
        },
        {
          title: t('column.quantity'),
          align: 'right',
          responsive: WIDE,
          render: (_, { line }) => grouped(line.quantity),
        },
        { title: t('column.measure'), responsive: WIDE, render: (_, { line }) => line.unit },
        { title: t('column.neededOn'), responsive: WIDE, render: (_, { line }) => line.neededOn },
        {
          title: t('portal.unitPriceIn', { currency }),
          align: 'right',
          width: wide ? 160 : 116,
          render: (_, { line, index }) => (
            <Form.Item name={place(index, 'unitPrice')} {...bare}>
              <DecimalInput
                aria-label={`${t('column.unitPrice')} ${line.partNumber}`}
                onPaste={(event) => paste(event, index, props)}
              />
            </Form.Item>
          ),
        },
        {
          title: t('bidding.leadTime'),
          align: 'right',
          width: wide ? 130 : 84,
          render: (_, { line, index }) => (
            <Form.Item name={place(index, 'leadTimeDays')} {...bare}>
              <DecimalInput aria-label={`${t('bidding.leadTime')} ${line.partNumber}`} inputMode="numeric" />
            </Form.Item>
          ),
        },
        {
          title: t('portal.totalIn', { currency }),
          align: 'right',
          responsive: WIDE,
          width: 150,
          render: (_, { line, index }) => <LineTotal line={line} index={index} currency={currency} />,
        },
      ]}
      footer={() => <Total lines={lines} currency={currency} {...(value && { value })} />}
    />
  );
}
