import { Card, Form, Input } from 'antd';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandForm } from './command-form.js';
import { DataTable } from './data-table.js';
import { grouped } from './format.js';
import { DayInput, DecimalInput } from './inputs.js';
import type { Changeable } from './proposal-notice.js';

/** What the form of a change holds. */
export interface ChangeValues {
  readonly reason?: string;
  readonly deliverTo?: string;
  readonly lines: readonly { readonly lineId: string; readonly quantity?: string; readonly dueOn?: string | null }[];
}

type OfCommand = 'schema' | 'toInput' | 'run' | 'busy' | 'consequences' | 'onDone';

interface Props<Input, Subject>
  extends Pick<ComponentProps<typeof CommandForm<ChangeValues, Input, Subject>>, OfCommand> {
  readonly order: Omit<Changeable, 'lines'> & {
    readonly id: string;
    readonly rev: number;
    readonly lines: readonly (Changeable['lines'][number] & { readonly received: string })[];
  };
  /** What the fields begin with. */
  readonly from: {
    readonly deliverTo?: string | null | undefined;
    readonly lines?:
      | readonly { readonly id: string; readonly quantity: string; readonly dueOn: string }[]
      | null
      | undefined;
  };
  readonly move: 'proposeChange' | 'counterProposal';
}

const BARE = { style: { marginBottom: 0 } };

/** What the form of a change says to its command. */
export function changeOf({ reason = '', deliverTo = '', lines }: ChangeValues) {
  return {
    ...{ reason, deliverTo },
    lines: lines.map(({ lineId, quantity, dueOn }) => ({ lineId, quantity: quantity ?? '', dueOn: dueOn ?? '' })),
  };
}

/** Other quantities, days or another place for an order: all its lines as they are or as somebody else proposes, to be changed. */
export function ChangeForm<Input, Subject>({ order, from, move, ...command }: Props<Input, Subject>) {
  const { t } = useTranslation();
  const [form] = Form.useForm<ChangeValues>();
  const { id, lines } = order;
  const wanted = new Map((from.lines ?? lines).map((line) => [line.id, line]));
  const begin = lines.map((line) => ({
    lineId: line.id,
    quantity: wanted.get(line.id)?.quantity ?? line.quantity,
    dueOn: wanted.get(line.id)?.dueOn ?? line.dueOn,
  }));
  return (
    <CommandForm
      {...command}
      draft={`${move}:${id}`}
      of={order}
      form={form}
      initialValues={{ deliverTo: from.deliverTo ?? order.deliverTo, lines: begin }}
      submit={t(`move.${move}`)}
    >
      <Card style={{ marginBottom: 16 }} styles={{ body: { padding: 0 } }}>
        <DataTable
          rowKey="id"
          size="small"
          dataSource={lines.map((line, place) => ({ ...line, place }))}
          pagination={false}
          scroll={{ x: 900 }}
          columns={[
            { title: t('column.part'), dataIndex: 'partNumber' },
            { title: t('column.partName'), dataIndex: 'name' },
            { title: t('orderChange.now'), align: 'right', render: (_, { quantity }) => grouped(quantity) },
            { title: t('line.received'), align: 'right', render: (_, { received }) => grouped(received) },
            {
              title: t('column.quantity'),
              width: 180,
              render: (_, { place, unit }) => (
                <Form.Item name={['lines', place, 'quantity']} {...BARE}>
                  <DecimalInput aria-label={t('column.quantity')} suffix={unit} />
                </Form.Item>
              ),
            },
            {
              title: t('line.dueOn'),
              width: 160,
              render: (_, { place }) => (
                <Form.Item name={['lines', place, 'dueOn']} {...BARE}>
                  <DayInput aria-label={t('line.dueOn')} />
                </Form.Item>
              ),
            },
          ]}
        />
      </Card>
      <Form.Item name="deliverTo" label={t('field.PurchaseOrder.deliverTo')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="reason" label={t('orderChange.reason')}>
        <Input.TextArea rows={3} maxLength={500} />
      </Form.Item>
    </CommandForm>
  );
}
