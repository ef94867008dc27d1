import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/data-table.js';
import { grouped } from '../../components/format.js';
import { DecimalInput } from '../../components/inputs.js';
import { amountsOfLine, sumsOfLines, type TypedPrice } from '../../components/priced-lines.js';
import { SumsLine } from '../../components/sums-line.js';
import type { DirectValues, NeededLine } from './direct-values.js';
import { SupplierRateSelect } from './supplier-rate-select.js';

interface Props {
  readonly needed: readonly NeededLine[];
  readonly currency: string;
}

const PAGE = 50;

/** What the amounts are computed from, as it is typed now. */
function useTerms(currency: string) {
  const form = Form.useFormInstance<DirectValues>();
  const taxRate = Form.useWatch('taxRate', form) ?? null;
  const priceBasis = Form.useWatch('priceBasis', form) ?? 'WITH_TAX';
  return { taxRate, priceBasis, currency };
}

function LineTotal({
  quantity,
  index,
  currency,
}: {
  readonly quantity: string;
  readonly index: number;
  readonly currency: string;
}) {
  const typed: TypedPrice | undefined = Form.useWatch(['lines', index]);
  return <>{grouped(amountsOfLine(quantity, typed, useTerms(currency))?.total) || '—'}</>;
}

function Sums({ needed, currency }: Props) {
  const { t } = useTranslation();
  const typed: readonly TypedPrice[] = Form.useWatch('lines', { preserve: true }) ?? [];
  const { net, tax, total } = sumsOfLines(needed, typed, useTerms(currency));
  const parts = [t('direct.sums', { net: grouped(net), tax: grouped(tax) })];
  return <SumsLine parts={parts} label={t('direct.total')} total={grouped(total)} currency={currency} />;
}

/** The lines of the requisitions with fields for the price of each. */
export function DirectLines({ needed, currency }: Props) {
  const { t } = useTranslation();
  const basis = t(`word.PriceBasis.${useTerms(currency).priceBasis}`);
  const bare = { style: { marginBottom: 0 } };
  return (
    <DataTable
      rowKey={({ index }) => String(index)}
      size="small"
      dataSource={needed.map((line, index) => ({ line, index }))}
      pagination={needed.length > PAGE ? { pageSize: PAGE, showSizeChanger: false } : false}
      columns={[
        { title: t('column.part'), render: (_, { line }) => line.partNumber },
        { title: t('column.partName'), render: (_, { line }) => line.name },
        {
          title: t('column.quantity'),
          align: 'right',
          render: (_, { line }) => `${grouped(line.quantity)} ${line.unit}`,
        },
        { title: t('column.neededOn'), render: (_, { line }) => line.neededOn },
        {
          title: t('column.priceIn', { currency, basis }),
          align: 'right',
          width: 160,
          render: (_, { line, index }) => (
            <Form.Item name={['lines', index, 'unitPrice']} {...bare}>
              <DecimalInput aria-label={`${t('column.unitPrice')} ${line.partNumber}`} />
            </Form.Item>
          ),
        },
        {
          title: t('direct.rateOfLine'),
          width: 130,
          render: (_, { line, index }) => (
            <Form.Item name={['lines', index, 'taxRate']} {...bare}>
              <SupplierRateSelect
                placeholder={t('direct.asWhole')}
                label={`${t('direct.rateOfLine')} ${line.partNumber}`}
              />
            </Form.Item>
          ),
        },
        {
          title: t('column.grossIn', { currency }),
          align: 'right',
          width: 150,
          render: (_, { line, index }) => <LineTotal quantity={line.quantity} index={index} currency={currency} />,
        },
      ]}
      footer={() => <Sums needed={needed} currency={currency} />}
    />
  );
}
