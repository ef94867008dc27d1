import { DeleteOutlined, DownloadOutlined, PlusOutlined, UploadOutlined } from '@ant-design/icons';
import { Button, Flex, Form, Typography, Upload } from 'antd';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Estimated, estimated } from '../../../../schema/demand/estimated.js';
import { amountText, ungrouped } from '../../../../schema/kernel/amount-text.js';
import { DataTable } from '../../components/data-table.js';
import { DayInput, DecimalInput } from '../../components/inputs.js';
import { useFill } from '../../components/use-fill.js';
import { PartPicker } from '../catalogue/part-picker.js';
import { EstimatedPrice } from './estimated-price.js';
import { type LineValues, partOf } from './line-values.js';
import { usePartPrices } from './use-part-prices.js';
import { isOfSheet, usePastedLines } from './use-pasted-lines.js';
import { writeTemplate } from './write-template.js';

const PAGE = 50;

/** Whether there are too many lines to be drawn at once. */
function isPaged({ length }: { readonly length: number }): boolean {
  return length > 2 * PAGE;
}

function partsOf({ lines = [] }: { readonly lines?: readonly (LineValues | undefined)[] }): string {
  return lines.map((line) => line?.partId ?? '').join(' ');
}

/** The line above with the same part: the part may be needed twice, or this may be a mistake. Null where there is none. */
function lineWithPart(parts: readonly string[], at: number): number | null {
  const first = parts.indexOf(parts[at] ?? '');
  return parts[at] && first !== at ? first + 1 : null;
}

/** What was pasted in place of a day, until there is one. */
function UnreadDay({ name }: { readonly name: number }) {
  const { t } = useTranslation();
  const form = Form.useFormInstance();
  const day: unknown = Form.useWatch(['lines', name, 'neededOn'], form);
  if (day) return null;
  const text: unknown = form.getFieldValue(['lines', name, 'unreadDay']);
  return <Typography.Text type="danger">{t('requisition.pastedDay', { text: String(text) })}</Typography.Text>;
}

/** Of the lines in which something stands. */
function sumOfLines({ lines = [], currency }: { readonly lines?: readonly LineValues[]; readonly currency?: string }) {
  const begun = lines.filter((line) => line?.partId || line?.quantity || line?.estimatedPrice);
  return estimated(
    begun.map(({ quantity, estimatedPrice }) => ({
      quantity: ungrouped(quantity ?? ''),
      estimatedPrice: ungrouped(estimatedPrice ?? ''),
    })),
    currency ?? '',
  );
}

/** What all lines come to, also those that are not drawn (`preserve`), and how many have no price yet. */
function EstimatedTotal() {
  const { t } = useTranslation();
  const form = Form.useFormInstance();
  const { amount, currency, open }: Estimated = Form.useWatch(sumOfLines, { form, preserve: true }) ?? sumOfLines({});
  if (currency === '') return null;
  return (
    <span>
      {t('requisition.estimated')} <strong>{amountText({ amount, currency })}</strong>
      {open > 0 && (
        <Typography.Text type="secondary"> {t('requisition.withoutPrice', { count: open })}</Typography.Text>
      )}
    </span>
  );
}

const saveTemplate = (t: TFunction) =>
  writeTemplate(
    [
      { name: t('column.part'), width: 24, holds: 'TEXT' },
      { name: t('column.quantity'), width: 12 },
      { name: t('column.estimatedPrice'), width: 14 },
      { name: t('column.neededOn'), width: 14, holds: 'DAY' },
    ],
    `${t('requisition.linesTitle')}.xlsx`,
  );

/** The lines of a requisition, one row each; a new line takes the date of the one before. */
export function RequisitionLines() {
  const { t } = useTranslation();
  const form = Form.useFormInstance();
  const bare = { style: { marginBottom: 0 } };
  const line = (name: number): LineValues => form.getFieldValue(['lines', name]) ?? {};
  const parts = (Form.useWatch(partsOf, { form, preserve: true }) ?? '').split(' ');
  const { fill } = useFill();
  const { paste, read } = usePastedLines();
  const [page, setPage] = useState(1);
  const known = usePartPrices(isPaged(parts) ? parts.slice((page - 1) * PAGE, page * PAGE) : parts);
  const currency: unknown = Form.useWatch('currency', form);
  const hint = (name: number) => {
    const { typed, why } = line(name);
    if (typed !== undefined && why && !parts[name])
      return <Typography.Text type="danger">{t(`requisition.pastedNumber.${why}`, { number: typed })}</Typography.Text>;
    const above = lineWithPart(parts, name);
    return above === null ? undefined : t('requisition.samePart', { line: above });
  };
  return (
    <Form.List name="lines">
      {(fields, { add, remove }) => (
        <DataTable
          rowKey="key"
          size="small"
          dataSource={fields}
          // By the fields themselves: what is watched comes a moment later, and to draw all lines takes long.
          pagination={
            isPaged(fields) ? { pageSize: PAGE, showSizeChanger: false, current: page, onChange: setPage } : false
          }
          title={() => (
            <Flex wrap gap={12} align="center" justify="space-between">
              <Typography.Text type="secondary" style={{ flex: '1 1 320px' }}>
                {t('requisition.pasteHint')}
              </Typography.Text>
              <Flex wrap gap={8}>
                <Upload
                  accept=".xlsx,.csv,.tsv,.txt"
                  showUploadList={false}
                  beforeUpload={(file) => {
                    void read(file);
                    return false;
                  }}
                >
                  <Button size="small" icon={<UploadOutlined />}>
                    {t('requisition.readFile')}
                  </Button>
                </Upload>
                <Button size="small" icon={<DownloadOutlined />} onClick={() => void saveTemplate(t)}>
                  {t('requisition.template')}
                </Button>
              </Flex>
            </Flex>
          )}
          scroll={{ x: 1_000 }}
          columns={[
            { title: t('column.line'), width: 56, render: (_, { name }) => name + 1 },
            {
              title: t('column.part'),
              render: (_, { name }) => (
                <div
                  onPasteCapture={(event) => {
                    const text = event.clipboardData.getData('text');
                    if (!isOfSheet(text)) return;
                    event.preventDefault();
                    event.stopPropagation();
                    void paste(text, name);
                  }}
                >
                  <Form.Item name={[name, 'partId']} extra={hint(name)} {...bare}>
                    <PartPicker
                      known={line(name).known}
                      onPart={(part) =>
                        fill(['lines', name], {
                          ...line(name),
                          ...partOf(part),
                          typed: undefined,
                          why: undefined,
                        })
                      }
                    />
                  </Form.Item>
                </div>
              ),
            },
            {
              title: t('column.quantity'),
              width: 140,
              render: (_, { name }) => (
                <Form.Item name={[name, 'quantity']} {...bare}>
                  <DecimalInput aria-label={t('column.quantity')} suffix={line(name).unit ?? ' '} />
                </Form.Item>
              ),
            },
            {
              title: t('column.estimatedPrice'),
              width: 290,
              render: (_, { name }) => (
                <Form.Item name={[name, 'estimatedPrice']} {...bare}>
                  <EstimatedPrice
                    known={known.get(parts[name] ?? '')}
                    currency={String(currency)}
                    unit={line(name).unit ?? ''}
                  />
                </Form.Item>
              ),
            },
            {
              title: t('column.neededOn'),
              width: 150,
              render: (_, { name }) => (
                <Form.Item
                  name={[name, 'neededOn']}
                  extra={line(name).unreadDay !== undefined && <UnreadDay name={name} />}
                  {...bare}
                >
                  <DayInput aria-label={t('column.neededOn')} />
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
                  aria-label={t('form.removeLine')}
                  disabled={fields.length === 1}
                  onClick={() => remove(name)}
                />
              ),
            },
          ]}
          footer={() => (
            <Flex wrap gap={12} align="center" justify="space-between">
              <Button
                icon={<PlusOutlined />}
                onClick={() => {
                  const { neededOn } = line(fields.length - 1);
                  add(neededOn ? { neededOn } : {});
                }}
              >
                {t('form.addLine')}
              </Button>
              <EstimatedTotal />
            </Flex>
          )}
        />
      )}
    </Form.List>
  );
}
