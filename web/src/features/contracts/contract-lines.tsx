import { Table, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { grouped } from '../../components/format.js';
import { LineTable, type PartLine } from '../../components/line-table.js';

/** A line at its price. */
export interface PricedLine extends PartLine {
  readonly quantity: string;
  readonly unit: string;
  readonly unitPrice: string;
  readonly total: string;
}

interface Props {
  readonly lines: readonly PricedLine[];
  readonly total: { readonly amount: string; readonly currency: string };
}

/** The lines of a contract with their sum: what was awarded, at the awarded prices. */
export function ContractLines({ lines, total }: Props) {
  const { t } = useTranslation();
  const { currency } = total;
  return (
    <LineTable
      title={t('contract.lines', { count: lines.length })}
      lines={lines}
      columns={(figure) => [
        figure(t('column.quantity'), ({ quantity }) => quantity),
        { title: t('column.measure'), dataIndex: 'unit' },
        figure(t('contract.unitPrice', { currency }), ({ unitPrice }) => unitPrice),
        figure(t('contract.amount', { currency }), ({ total }) => total),
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
  );
}
