import { Card, Table, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { grouped } from '../../components/format.js';
import { SubjectLink } from '../../components/subject-link.js';

/** A line at its price. */
export interface PricedLine {
  readonly id: string;
  readonly part: { readonly id: string } | null;
  readonly partNumber: string;
  readonly name: string;
  readonly quantity: string;
  readonly unit: string;
  readonly unitPrice: string;
  readonly total: string;
}

interface Props {
  readonly lines: readonly PricedLine[];
  readonly total: { readonly amount: string; readonly currency: string };
}

const PAGE = 50;

/** The lines of a contract with their sum: what was awarded, at the awarded prices. */
export function ContractLines({ lines, total }: Props) {
  const { t } = useTranslation();
  const { currency } = total;
  return (
    <Card title={t('contract.lines', { count: lines.length })} styles={{ body: { padding: 0 } }}>
      <Table
        rowKey="id"
        size="middle"
        dataSource={lines}
        pagination={lines.length > PAGE ? { pageSize: PAGE, showSizeChanger: false } : false}
        scroll={{ x: 'max-content' }}
        style={{ fontVariantNumeric: 'tabular-nums' }}
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
          { title: t('column.quantity'), align: 'right', render: (_, { quantity }) => grouped(quantity) },
          { title: t('column.measure'), dataIndex: 'unit' },
          {
            title: t('contract.unitPrice', { currency }),
            align: 'right',
            render: (_, { unitPrice }) => grouped(unitPrice),
          },
          { title: t('contract.amount', { currency }), align: 'right', render: (_, line) => grouped(line.total) },
        ]}
        summary={() => (
          <Table.Summary.Row>
            <Table.Summary.Cell index={0} colSpan={5}>
              <Typography.Text strong>{t('field.Contract.total')}</Typography.Text>
            </Table.Summary.Cell>
            <Table.Summary.Cell index={5} align="right">
              <Typography.Text strong>{grouped(total.amount)}</Typography.Text>
            </Table.Summary.Cell>
          </Table.Summary.Row>
        )}
      />
    </Card>
  );
}
