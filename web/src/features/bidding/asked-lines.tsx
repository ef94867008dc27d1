import { Card, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { grouped } from '../../components/format.js';
import type { SupplierEventQuery } from '../../generated/graphql.js';

type Event = NonNullable<SupplierEventQuery['sourcingEvent']>;

/** What a buyer asks for. */
export function AskedLines({ lines }: Pick<Event, 'lines'>) {
  const { t } = useTranslation();
  return (
    <Card title={t('bidding.lines', { count: lines.length })} styles={{ body: { padding: 0 } }}>
      <Table
        rowKey="id"
        size="middle"
        dataSource={lines}
        pagination={lines.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
        scroll={{ x: 'max-content' }}
        columns={[
          { title: t('column.part'), dataIndex: 'partNumber' },
          { title: t('column.title'), dataIndex: 'name' },
          { title: t('column.quantity'), align: 'right', render: (_, line) => grouped(line.quantity) },
          { title: t('column.measure'), dataIndex: 'unit' },
          { title: t('column.neededOn'), dataIndex: 'neededOn' },
        ]}
      />
    </Card>
  );
}
