import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { DayInput, DecimalInput } from '../../components/inputs.js';
import { PartPicker } from '../catalogue/part-picker.js';

/** A line of the form; `known` and `unit` are only shown. */
export interface LineValues {
  readonly partId?: string | undefined;
  readonly known?: string | undefined;
  readonly unit?: string | undefined;
  readonly quantity?: string;
  readonly neededOn?: string;
  readonly estimatedPrice?: string;
}

function partsOf({ lines = [] }: { readonly lines?: readonly (LineValues | undefined)[] }): string {
  return lines.map((line) => line?.partId ?? '').join(' ');
}

/** The line above with the same part: the part may be needed twice, or this may be a mistake. Null where there is none. */
function lineWithPart(parts: readonly string[], at: number): number | null {
  const first = parts.indexOf(parts[at] ?? '');
  return parts[at] && first !== at ? first + 1 : null;
}

/** The lines of a requisition, one row each; a new line takes the date of the one before. */
export function RequisitionLines() {
  const { t } = useTranslation();
  const form = Form.useFormInstance();
  const bare = { style: { marginBottom: 0 } };
  const line = (name: number): LineValues => form.getFieldValue(['lines', name]) ?? {};
  const parts = (Form.useWatch(partsOf, form) ?? '').split(' ');
  const hint = (name: number) => {
    const above = lineWithPart(parts, name);
    return above === null ? undefined : t('requisition.samePart', { line: above });
  };
  return (
    <Form.List name="lines">
      {(fields, { add, remove }) => (
        <Table
          rowKey="key"
          size="small"
          dataSource={fields}
          pagination={false}
          scroll={{ x: 860 }}
          columns={[
            { title: t('column.line'), width: 56, render: (_, __, index) => index + 1 },
            {
              title: t('column.part'),
              render: (_, { name }) => (
                <Form.Item name={[name, 'partId']} extra={hint(name)} {...bare}>
                  <PartPicker
                    known={line(name).known}
                    onPart={(part) =>
                      form.setFieldValue(['lines', name], {
                        ...line(name),
                        partId: part.id,
                        known: `${part.number}  ${part.name}`,
                        unit: part.unit,
                      })
                    }
                  />
                </Form.Item>
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
              width: 140,
              render: (_, { name }) => (
                <Form.Item name={[name, 'estimatedPrice']} {...bare}>
                  <DecimalInput aria-label={t('column.estimatedPrice')} />
                </Form.Item>
              ),
            },
            {
              title: t('column.neededOn'),
              width: 150,
              render: (_, { name }) => (
                <Form.Item name={[name, 'neededOn']} {...bare}>
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
            <Button
              icon={<PlusOutlined />}
              onClick={() => {
                const { neededOn } = line(fields.length - 1);
                add(neededOn ? { neededOn } : {});
              }}
            >
              {t('form.addLine')}
            </Button>
          )}
        />
      )}
    </Form.List>
  );
}
