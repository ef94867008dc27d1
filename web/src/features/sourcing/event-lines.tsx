import { useTranslation } from 'react-i18next';
import { LineTable, type PartLine } from '../../components/line-table.js';

/** What is shown of a line, either of an event or of a requisition that may become one. */
export interface AskedLine extends PartLine {
  readonly quantity: string;
  readonly unit: string;
  readonly neededOn: string;
}

/** What suppliers are asked for. */
export function EventLines({ lines }: { readonly lines: readonly AskedLine[] }) {
  const { t } = useTranslation();
  return (
    <LineTable
      title={t('event.lines', { count: lines.length })}
      lines={lines}
      columns={(figure) => [
        figure(t('column.quantity'), ({ quantity }) => quantity),
        { title: t('column.measure'), dataIndex: 'unit' },
        { title: t('column.neededOn'), dataIndex: 'neededOn' },
      ]}
    />
  );
}
