import { useTranslation } from 'react-i18next';
import { LineTable, type PartLine } from './line-table.js';

interface ReturnLine extends PartLine {
  readonly unit: string;
  readonly quantity: string;
  readonly invoiced: string;
  readonly unitPrice: string;
  readonly total: string;
}

/** What went back, and what of it is to be credited. */
export function ReturnLines({ lines, currency }: { readonly lines: readonly ReturnLine[]; readonly currency: string }) {
  const { t } = useTranslation();
  return (
    <LineTable
      title={t('field.GoodsReturn.lines')}
      lines={lines}
      columns={(figure) => [
        figure(t('line.returned'), ({ quantity }) => quantity),
        figure(t('line.invoiced'), ({ invoiced }) => invoiced),
        { title: t('column.measure'), dataIndex: 'unit' },
        figure(t('column.unitPrice'), ({ unitPrice }) => unitPrice),
        figure(`${t('field.GoodsReturn.total')} (${currency})`, ({ total }) => total),
      ]}
    />
  );
}
