import { useTranslation } from 'react-i18next';
import { grouped } from '../../components/format.js';
import { LineTable, type PartLine } from '../../components/line-table.js';
import { type PriceHeads, type TaxedLine, useTaxColumns } from '../../components/tax-columns.js';

/** A line at its price. */
export interface PricedLine extends PartLine, TaxedLine {
  readonly quantity: string;
  readonly unit: string;
}

interface Props {
  readonly lines: readonly PricedLine[];
  readonly priceBasis: PriceHeads['priceBasis'];
  readonly sums: Readonly<Record<'net' | 'tax' | 'total', { readonly amount: string; readonly currency: string }>>;
}

/** The lines of a contract with their sum: what was awarded, at the awarded prices. */
export function ContractLines({ lines, priceBasis, sums }: Props) {
  const { t } = useTranslation();
  const { currency } = sums.total;
  const taxColumns = useTaxColumns({ currency, priceBasis });
  return (
    <LineTable
      title={t('contract.lines', { count: lines.length })}
      lines={lines}
      columns={(figure, prices) => [
        figure(t('column.quantity'), ({ quantity }) => quantity),
        { title: t('column.measure'), dataIndex: 'unit' },
        ...taxColumns<PricedLine>(figure, prices),
      ]}
      sum={{
        label: t('column.sum'),
        text: `${grouped(sums.net.amount)} + ${grouped(sums.tax.amount)} = ${grouped(sums.total.amount)}`,
      }}
    />
  );
}
