import { Card, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { grouped } from '../../components/format.js';
import { SubjectLink } from '../../components/subject-link.js';

/** What of a line is shown, of an event or of a requisition that may become one. */
export interface AskedLine {
  readonly id: string;
  readonly part: { readonly id: string } | null;
  readonly partNumber: string;
  readonly name: string;
  readonly quantity: string;
  readonly unit: string;
  readonly neededOn: string;
}

const PAGE = 50;

/** What suppliers are asked for. */
export function EventLines({ lines }: { readonly lines: readonly AskedLine[] }) {
  const { t } = useTranslation();
  return (
    <Card title={t('event.lines', { count: lines.length })} styles={{ body: { padding: 0 } }}>
      <Table
        rowKey="id"
        size="middle"
        dataSource={lines}
        pagination={lines.length > PAGE ? { pageSize: PAGE, showSizeChanger: false } : false}
        scroll={{ x: 'max-content' }}
        columns={[
          {
            title: t('column.part'),
            render: (_, { part, partNumber }) => (
              <SubjectLink kind="Part" id={part?.id}>
                {partNumber}
              </SubjectLink>
            ),
          },
          { title: t('column.title'), dataIndex: 'name' },
          {
            title: t('column.quantity'),
            align: 'right',
            className: 'figures',
            render: (_, line) => grouped(line.quantity),
          },
          { title: t('column.measure'), dataIndex: 'unit' },
          { title: t('column.neededOn'), dataIndex: 'neededOn' },
        ]}
      />
    </Card>
  );
}
