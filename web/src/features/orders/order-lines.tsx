import { DeleteOutlined } from '@ant-design/icons';
import { Button, Card, Empty, Flex, Form, Select, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { quantity as quantityInput } from '../../../../schema/kernel/inputs.js';
import { totalOf } from '../../../../schema/kernel/line-total.js';
import { type PriceBasis, taxed } from '../../../../schema/kernel/tax.js';
import { DataTable } from '../../components/data-table.js';
import { grouped, price } from '../../components/format.js';
import { DayInput, DecimalInput } from '../../components/inputs.js';
import type { OrderableLine } from './orderable-lines.js';

/** A line of the order's form. */
export interface LineValues {
  readonly contractLineId: string;
  readonly quantity?: string;
  readonly dueOn?: string;
}

interface Props {
  readonly orderable: readonly OrderableLine[];
  readonly currency: string;
  readonly priceBasis: PriceBasis;
  readonly lineOf: (line: OrderableLine) => LineValues;
}

const BARE = { style: { marginBottom: 0 } };

function totalOfLine(
  line: LineValues | undefined,
  source: OrderableLine | undefined,
  { currency, priceBasis }: Pick<Props, 'currency' | 'priceBasis'>,
): string | null {
  const read = quantityInput.safeParse(line?.quantity);
  return read.success && source ? taxed({ ...source, quantity: read.data }, priceBasis, currency).total : null;
}

/** The contract's lines that are ordered now, and those that are left for another order. */
export function OrderLines({ orderable, currency, priceBasis, lineOf }: Props) {
  const { t } = useTranslation();
  const form = Form.useFormInstance();
  const lines: readonly LineValues[] = Form.useWatch('lines', { form, preserve: true }) ?? [];
  const sources = new Map(orderable.map((line) => [line.id, line]));
  const sourceAt = (name: number) => sources.get(lines[name]?.contractLineId ?? '');
  const chosen = new Set(lines.map(({ contractLineId }) => contractLineId));
  const left = orderable.filter(({ id }) => !chosen.has(id));
  const totals = lines
    .map((line, index) => totalOfLine(line, sourceAt(index), { currency, priceBasis }))
    .filter((total) => total !== null);
  const total = totalOf(
    totals.map((amount) => ({ total: amount })),
    currency,
  );
  return (
    <Card title={t('order.toOrder')} style={{ margin: '16px 0' }} styles={{ body: { padding: 0 } }}>
      <Form.List name="lines">
        {(fields, { add, remove }) => (
          <>
            <DataTable
              rowKey="key"
              size="small"
              dataSource={fields}
              pagination={fields.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
              scroll={{ x: 1110 }}
              locale={{ emptyText: <Empty description={t('order.noneChosen')} /> }}
              columns={[
                { title: t('column.part'), render: (_, { name }) => sourceAt(name)?.partNumber },
                { title: t('column.partName'), render: (_, { name }) => sourceAt(name)?.name },
                {
                  title: t('order.orderable'),
                  align: 'right',
                  width: 110,
                  render: (_, { name }) => grouped(sourceAt(name)?.open),
                },
                {
                  title: t('order.toOrderQuantity'),
                  width: 190,
                  render: (_, { name }) => (
                    <Form.Item name={[name, 'quantity']} {...BARE}>
                      <DecimalInput aria-label={t('order.toOrderQuantity')} suffix={sourceAt(name)?.unit ?? ' '} />
                    </Form.Item>
                  ),
                },
                {
                  title: t('column.priceIn', { currency, basis: t(`word.PriceBasis.${priceBasis}`) }),
                  align: 'right',
                  width: 130,
                  render: (_, { name }) => price(sourceAt(name)?.unitPrice, currency),
                },
                {
                  title: t('column.taxRate'),
                  align: 'right',
                  width: 90,
                  render: (_, { name }) => sourceAt(name)?.taxRate,
                },
                {
                  title: t('column.grossIn', { currency }),
                  align: 'right',
                  width: 140,
                  render: (_, { name }) => grouped(totalOfLine(lines[name], sourceAt(name), { currency, priceBasis })),
                },
                {
                  title: t('order.dueOn'),
                  width: 160,
                  render: (_, { name }) => (
                    <Form.Item name={[name, 'dueOn']} {...BARE}>
                      <DayInput aria-label={t('order.dueOn')} />
                    </Form.Item>
                  ),
                },
                {
                  title: '',
                  width: 48,
                  render: (_, { name }) => (
                    <Button
                      type="text"
                      icon={<DeleteOutlined />}
                      aria-label={t('order.leaveOut', { name: sourceAt(name)?.name ?? '' })}
                      onClick={() => remove(name)}
                    />
                  ),
                },
              ]}
            />
            <Flex justify="flex-end" style={{ padding: '12px 16px' }}>
              <Typography.Text strong style={{ fontVariantNumeric: 'tabular-nums' }}>
                {t('order.sum', { total: grouped(total), currency })}
              </Typography.Text>
            </Flex>
            {left.length > 0 && (
              <Flex wrap gap={8} align="center" style={{ padding: '0 16px 16px' }}>
                <Typography.Text type="secondary">{t('order.leftOut', { count: left.length })}</Typography.Text>
                <Select
                  value={null}
                  placeholder={t('form.addLine')}
                  aria-label={t('form.addLine')}
                  showSearch={{ optionFilterProp: 'label' }}
                  options={left.map(({ id, partNumber, name }) => ({ value: id, label: `${partNumber} ${name}` }))}
                  onChange={(id: string | null) => {
                    const line = left.find((one) => one.id === id);
                    if (line) add(lineOf(line));
                  }}
                  style={{ minWidth: 240, maxWidth: '100%' }}
                />
              </Flex>
            )}
          </>
        )}
      </Form.List>
    </Card>
  );
}
