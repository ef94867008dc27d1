import { Form, Grid, Table, Typography } from 'antd';
import type { ClipboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { businessDay } from '../../../../schema/kernel/calendar.js';
import type { PriceBasis } from '../../../../schema/kernel/tax.js';
import { grouped } from '../../components/format.js';
import { DecimalInput } from '../../components/inputs.js';
import { amountsOfLine, sumsOfLines } from '../../components/priced-lines.js';
import { SumsLine } from '../../components/sums-line.js';
import { RateSelect } from '../portal/rate-select.js';
import type { AskedLine, BidLineValues } from './bid-values.js';
import { pastedRows } from './pasted-rows.js';

const PAGE = 100;
// On a phone the two fields to fill in stay in sight; everything else is shown below the part.
const WIDE: 'md'[] = ['md'];

/** In which currency prices are, and what they contain. */
interface Quoted {
  readonly currency: string;
  readonly quoteBasis: PriceBasis;
}

interface Props extends Quoted {
  readonly lines: readonly AskedLine[];
  readonly onPasted: (count: number) => void;
  /** Set by the form's item around the sheet. All lines are one value, so that a paste counts as typing and its draft is kept. */
  readonly value?: readonly BidLineValues[];
  readonly onChange?: (lines: readonly BidLineValues[]) => void;
}

interface CellProps extends Quoted {
  readonly line: AskedLine;
  readonly index: number;
}

/** The rate of the whole bid, as it is chosen now. */
function useWholeRate(): string | null | undefined {
  return Form.useWatch(['content', 'taxRate']);
}

function LineTotal({ line, index, currency, quoteBasis: priceBasis }: CellProps) {
  const taxRate = useWholeRate();
  const typed: BidLineValues | undefined = Form.useWatch(['content', 'lines', index]);
  return <>{grouped(amountsOfLine(line.quantity, typed, { currency, priceBasis, taxRate })?.total) || '—'}</>;
}

/** The tax rate of one line, where it is not that of the whole bid. */
function RateOfLine({ index, partNumber }: { readonly index: number; readonly partNumber: string }) {
  const { t } = useTranslation();
  return (
    <Form.Item name={['content', 'lines', index, 'taxRate']} style={{ marginBottom: 0 }}>
      <RateSelect
        day={businessDay(new Date())}
        placeholder={t('bidding.asWhole')}
        label={`${t('bidding.rateOfLine')} ${partNumber}`}
      />
    </Form.Item>
  );
}

function Total({ lines, currency, quoteBasis, value = [] }: Omit<Props, 'onPasted'>) {
  const { t } = useTranslation();
  const taxRate = useWholeRate();
  const { net, tax, total, missing } = sumsOfLines(lines, value, { currency, priceBasis: quoteBasis, taxRate });
  const parts = [
    ...(missing > 0 ? [t('bidding.missing', { count: missing })] : []),
    t('bidding.sums', { net: grouped(net), tax: grouped(tax) }),
  ];
  return <SumsLine parts={parts} label={t('bidding.total')} total={grouped(total)} currency={currency} />;
}

interface AskedCellProps extends CellProps {
  readonly wide: boolean;
  /** The choice of the line's own tax rate. */
  readonly rate: ReactNode;
}

/** What a line asks for. On a phone it includes what has no column there. */
function AskedCell({ line, index, currency, quoteBasis, wide, rate }: AskedCellProps) {
  return (
    <>
      {line.partNumber}
      <br />
      {line.name}
      {!wide && (
        <Typography.Text type="secondary" style={{ display: 'block', fontSize: 13 }}>
          {grouped(line.quantity)} {line.unit} · {line.neededOn}
          <br />
          <LineTotal line={line} index={index} currency={currency} quoteBasis={quoteBasis} /> {currency}
        </Typography.Text>
      )}
      {!wide && rate}
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
  const { lines, currency, quoteBasis, value } = props;
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
      {...(wide && { scroll: { x: 960 } })}
      columns={[
        {
          title: t('column.part'),
          render: (_, { line, index }) => (
            <AskedCell
              {...{ line, index, currency, quoteBasis, wide }}
              rate={<RateOfLine index={index} partNumber={line.partNumber} />}
            />
          ),
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
          title: t('column.priceIn', { currency, basis: t(`word.PriceBasis.${quoteBasis}`) }),
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
          title: t('bidding.rateOfLine'),
          align: 'right',
          responsive: WIDE,
          width: 110,
          render: (_, { line, index }) => <RateOfLine index={index} partNumber={line.partNumber} />,
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
          title: t('column.grossIn', { currency }),
          align: 'right',
          responsive: WIDE,
          width: 150,
          render: (_, { line, index }) => (
            <LineTotal line={line} index={index} currency={currency} quoteBasis={quoteBasis} />
          ),
        },
      ]}
      footer={() => <Total lines={lines} currency={currency} quoteBasis={quoteBasis} {...(value && { value })} />}
    />
  );
}
