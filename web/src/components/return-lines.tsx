import { useTranslation } from 'react-i18next';
import type { PriceBasis } from '../../../schema/kernel/tax.js';
import { LineTable, type PartLine } from './line-table.js';
import { type TaxedLine, useTaxColumns } from './tax-columns.js';

interface ReturnLine extends PartLine, TaxedLine {
  readonly unit: string;
  readonly quantity: string;
  readonly invoiced: string;
  readonly priceBasis: PriceBasis;
}

/** What went back, and what of it is to be credited. */
export function ReturnLines({ lines, currency }: { readonly lines: readonly ReturnLine[]; readonly currency: string }) {
  const { t } = useTranslation();
  // Goods of one order that were invoiced on different bases are rare; their prices are told on the first one's.
  const taxColumns = useTaxColumns({ currency, priceBasis: lines[0]?.priceBasis ?? 'WITH_TAX' });
  return (
    <LineTable
      title={t('field.GoodsReturn.lines')}
      lines={lines}
      columns={(figure, prices) => [
        figure(t('line.returned'), ({ quantity }) => quantity),
        figure(t('line.invoiced'), ({ invoiced }) => invoiced),
        { title: t('column.measure'), dataIndex: 'unit' },
        ...taxColumns<ReturnLine>(figure, prices),
      ]}
    />
  );
}
