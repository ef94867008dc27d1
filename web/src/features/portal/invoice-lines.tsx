import { DeleteOutlined } from '@ant-design/icons';
import { Button, Flex, Form, Grid, Select, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { grouped } from '../../components/format.js';
import { DecimalInput } from '../../components/inputs.js';
import { useFill } from '../../components/use-fill.js';
import { InvoicePart } from './invoice-part.js';
import { amountsOfLine, type PaperTerms, type Priced } from './invoice-sum.js';
import { RateSelect } from './rate-select.js';
import { type InvoiceableLine, lineKey } from './to-invoice.js';

// On a phone the two fields to fill in stay in sight; everything else stands below the part.
const WIDE: 'md'[] = ['md'];

/** A line of the form; names are those of the command's input. */
export interface InvoiceLineValues extends Priced {
  readonly orderId: string;
  readonly orderLineId: string;
}

interface Props extends PaperTerms {
  readonly lines: readonly InvoiceableLine[];
  /** The day on the paper. */
  readonly day: string;
}

interface PartProps extends PaperTerms {
  readonly index: number;
  readonly part: 'net' | 'tax' | 'total';
}

function LinePart({ index, part, ...terms }: PartProps) {
  const line: Priced | undefined = Form.useWatch(['lines', index]);
  const amounts = line ? amountsOfLine(line, terms) : null;
  return <>{grouped(amounts?.[part]) || '—'}</>;
}

const keyOf = ({ id, orderId }: InvoiceableLine) => lineKey({ orderId, orderLineId: id });

/** An order line as an invoice takes it over: what was received and is not invoiced, at the order's price. */
export function prefilled({ id, orderId, open, unitPrice, taxRate }: InvoiceableLine): InvoiceLineValues {
  return { orderId, orderLineId: id, quantity: open === '0' ? '' : open, unitPrice, taxRate };
}

/** A line as it is sent: an amount that is not typed is computed. */
export function asPrinted({ net, tax, ...line }: InvoiceLineValues) {
  return { ...line, taxRate: line.taxRate ?? null, net: net || null, tax: tax || null, total: null };
}

/** The lines of an invoice, one row for each order line that is invoiced. */
export function InvoiceLines({ lines, currency, priceBasis, day }: Props) {
  const { t } = useTranslation();
  const form = Form.useFormInstance();
  const { fill } = useFill();
  const wide = Grid.useBreakpoint().md ?? true;
  const bare = { style: { marginBottom: 0 } };
  const known = new Map(lines.map((line) => [keyOf(line), line]));
  // Which order a line is of is told where there are several.
  const several = new Set(lines.map(({ orderId }) => orderId)).size > 1;
  // The order of a line has no field of its own.
  const values: readonly InvoiceLineValues[] = Form.useWatch('lines', { form, preserve: true }) ?? [];
  const used = new Set(values.map((value) => value && lineKey(value)));
  const left = lines.filter((line) => !used.has(keyOf(line)));
  const open = left.filter((line) => line.open !== '0');
  const of = (name: number) => {
    const value: InvoiceLineValues | undefined = form.getFieldValue(['lines', name]);
    return value && known.get(lineKey(value));
  };
  return (
    <Form.List name="lines">
      {(fields, { add, remove }) => (
        <Table
          rowKey="key"
          size="small"
          dataSource={fields}
          pagination={false}
          {...(wide && { scroll: { x: 1180 } })}
          columns={[
            {
              title: t('column.part'),
              render: (_, { name }) => (
                <>
                  <Form.Item name={[name, 'orderLineId']} {...bare}>
                    <InvoicePart
                      line={of(name)}
                      order={several ? of(name)?.order : null}
                      total={
                        wide ? null : <LinePart index={name} part="total" currency={currency} priceBasis={priceBasis} />
                      }
                    />
                  </Form.Item>
                  {!wide && (
                    <Form.Item name={[name, 'taxRate']} label={t('column.taxRate')} {...bare}>
                      <RateSelect day={day} />
                    </Form.Item>
                  )}
                </>
              ),
            },
            {
              title: t('portal.received'),
              align: 'right',
              responsive: WIDE,
              render: (_, { name }) => grouped(of(name)?.received),
            },
            {
              title: t('portal.invoicedBefore'),
              align: 'right',
              responsive: WIDE,
              render: (_, { name }) => grouped(of(name)?.invoiced),
            },
            {
              title: t('portal.quantityNow'),
              align: 'right',
              width: wide ? 150 : 88,
              render: (_, { name }) => (
                <Form.Item name={[name, 'quantity']} {...bare}>
                  <DecimalInput aria-label={t('portal.quantityNow')} {...(wide && { suffix: of(name)?.unit ?? ' ' })} />
                </Form.Item>
              ),
            },
            {
              title: t('column.priceIn', { currency, basis: t(`word.PriceBasis.${priceBasis}`) }),
              align: 'right',
              width: wide ? 150 : 108,
              render: (_, { name }) => (
                <Form.Item name={[name, 'unitPrice']} {...bare}>
                  <DecimalInput aria-label={t('column.unitPrice')} />
                </Form.Item>
              ),
            },
            {
              title: t('column.taxRate'),
              align: 'right',
              responsive: WIDE,
              width: 96,
              render: (_, { name }) => (
                <Form.Item name={[name, 'taxRate']} {...bare}>
                  <RateSelect day={day} label={t('column.taxRate')} />
                </Form.Item>
              ),
            },
            ...(['net', 'tax'] as const).map((part) => ({
              title: t(part === 'net' ? 'column.netIn' : 'column.taxIn', { currency }),
              align: 'right' as const,
              responsive: WIDE,
              width: 140,
              render: (_: unknown, { name }: { readonly name: number }) => (
                <Form.Item
                  name={[name, part]}
                  {...bare}
                  extra={<LinePart index={name} part={part} currency={currency} priceBasis={priceBasis} />}
                >
                  <DecimalInput
                    aria-label={t(part === 'net' ? 'portal.paperNet' : 'portal.paperTax')}
                    placeholder={t('portal.printedAmount')}
                  />
                </Form.Item>
              ),
            })),
            {
              title: t('column.grossIn', { currency }),
              align: 'right',
              responsive: WIDE,
              width: 120,
              render: (_, { name }) => (
                <LinePart index={name} part="total" currency={currency} priceBasis={priceBasis} />
              ),
            },
            {
              title: '',
              width: 48,
              render: (_, { name }) => (
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={t('form.removeLine')}
                  disabled={fields.length === 1}
                  onClick={() => remove(name)}
                />
              ),
            },
          ]}
          {...(left.length > 0 && {
            footer: () => (
              <Flex wrap gap={8}>
                <Select
                  value={null}
                  placeholder={t('form.addLine')}
                  aria-label={t('form.addLine')}
                  options={left.map((line) => ({
                    value: keyOf(line),
                    label: [several && line.order, line.partNumber, line.name].filter(Boolean).join(' '),
                  }))}
                  onChange={(key: string | null) => {
                    const line = key === null ? undefined : known.get(key);
                    if (line) add(prefilled(line));
                  }}
                  style={{ minWidth: 240, maxWidth: '100%' }}
                />
                {open.length > 0 && (
                  <Button onClick={() => fill('lines', [...values, ...open.map(prefilled)])}>
                    {t('portal.addOpenLines', { count: open.length })}
                  </Button>
                )}
              </Flex>
            ),
          })}
        />
      )}
    </Form.List>
  );
}
