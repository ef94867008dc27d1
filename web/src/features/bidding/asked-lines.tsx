import { useTranslation } from 'react-i18next';
import { LineTable } from '../../components/line-table.js';
import type { SupplierEventQuery } from '../../generated/graphql.js';

type Event = NonNullable<SupplierEventQuery['sourcingEvent']>;

/** What a buyer asks for. */
export function AskedLines({ lines }: Pick<Event, 'lines'>) {
  const { t } = useTranslation();
  return (
    <LineTable
      title={t('bidding.lines', { count: lines.length })}
      lines={lines}
      columns={(figure) => [
        figure(t('column.quantity'), ({ quantity }) => quantity),
        { title: t('column.measure'), dataIndex: 'unit' },
        { title: t('column.neededOn'), dataIndex: 'neededOn' },
      ]}
    />
  );
}
