import { useQuery } from '@apollo/client/react';
import { App, Card, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { inputOf } from '../../../../schema/kernel/derive/inputs.js';
import { PurchaseOrder } from '../../../../schema/orders/purchase-order.js';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { CommandForm } from '../../components/command-form.js';
import { DataTable } from '../../components/data-table.js';
import { FIGURES } from '../../components/figure-column.js';
import { grouped } from '../../components/format.js';
import { DayInput } from '../../components/inputs.js';
import { isOpen, openQuantity } from '../../components/open-quantity.js';
import { PageTitle } from '../../components/page-title.js';
import { UrgingNotice } from '../../components/urging-notice.js';
import { useCommand } from '../../components/use-command.js';
import { WhenAllowed } from '../../components/when-allowed.js';
import { AnnounceDeliveryDocument, SupplierOrderDocument, type SupplierOrderQuery } from '../../generated/graphql.js';

type Order = NonNullable<SupplierOrderQuery['order']>;

interface Values {
  readonly lines: readonly { readonly lineId: string; readonly expectedOn?: string | null }[];
  readonly reason?: string;
}

function Announce({ order }: { readonly order: Order }) {
  const { id, urging } = order;
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const { run, busy } = useCommand(AnnounceDeliveryDocument);
  const urged = new Set(urging?.lineIds);
  const open = order.lines
    .filter(isOpen)
    .toSorted((one, other) => Number(urged.has(other.id)) - Number(urged.has(one.id)));
  const begin = open.map((line) => ({ lineId: line.id, expectedOn: line.expectedOn ?? null }));
  return (
    <CommandForm
      draft={`order-announce:${id}`}
      of={order}
      form={form}
      initialValues={{ lines: begin }}
      schema={inputOf(PurchaseOrder, 'announceDelivery')}
      toInput={({ lines, reason }: Values) => ({
        orderId: id,
        lines: lines.map(({ lineId, expectedOn }) => ({ lineId, expectedOn: expectedOn ?? null })),
        reason: reason?.trim() || null,
      })}
      run={run}
      busy={busy}
      submit={t('move.announceDelivery')}
      consequences={t('portal.announceConsequences')}
      onDone={() => {
        message.success(t('portal.announceDone'));
        void navigate(`/orders/${id}`);
      }}
    >
      <Card size="small" style={{ marginBottom: 16 }}>
        <DataTable
          rowKey="id"
          size="small"
          dataSource={open}
          pagination={false}
          columns={[
            { title: t('subject.Part'), render: (_, { partNumber, name }) => `${partNumber} ${name}` },
            {
              title: t('portal.toCome'),
              ...FIGURES,
              render: (_, line) => `${grouped(openQuantity(line))} ${line.unit}`,
            },
            { title: t('portal.dueOn'), render: (_, { dueOn }) => dueOn },
            {
              title: t('portal.expectedOn'),
              render: (_, { id: lineId, partNumber }, index) => (
                <>
                  <Form.Item name={['lines', index, 'lineId']} hidden initialValue={lineId}>
                    <Input />
                  </Form.Item>
                  <Form.Item name={['lines', index, 'expectedOn']} style={{ marginBottom: 0 }}>
                    <DayInput aria-label={t('portal.expectedOfPart', { part: partNumber })} />
                  </Form.Item>
                </>
              ),
            },
          ]}
        />
      </Card>
      <Form.Item name="reason" label={t('portal.announceReason')}>
        <Input.TextArea rows={3} maxLength={500} />
      </Form.Item>
    </CommandForm>
  );
}

/** The form in which a supplier says when the open lines of an order will come. */
export function AnnounceDeliveryPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const asked = useQuery(SupplierOrderDocument, { variables: { id }, fetchPolicy: 'network-only' });
  return (
    <AskedView asked={asked}>
      {({ order }) =>
        order ? (
          <>
            <PageTitle title={`${t('move.announceDelivery')} · ${order.number}`} />
            <div style={{ marginBottom: 16 }}>
              <UrgingNotice order={order} />
            </div>
            <WhenAllowed moves={order.moves} move="announceDelivery" back={`/orders/${id}`}>
              <Announce order={order} />
            </WhenAllowed>
          </>
        ) : (
          <NotFound />
        )
      }
    </AskedView>
  );
}
