import { useQuery } from '@apollo/client/react';
import { Alert, App, Card, Col, Form, Input, Row } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { businessDay } from '../../../../schema/kernel/calendar.js';
import { inputOf } from '../../../../schema/kernel/derive/inputs.js';
import { PurchaseOrder } from '../../../../schema/orders/purchase-order.js';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { CommandForm } from '../../components/command-form.js';
import { DayInput } from '../../components/inputs.js';
import { PageTitle } from '../../components/page-title.js';
import { Facts } from '../../components/subject-page.js';
import { useCommand } from '../../components/use-command.js';
import { WhenAllowed } from '../../components/when-allowed.js';
import { CreateOrderDocument, OrderedContractDocument } from '../../generated/graphql.js';
import { type LineValues, OrderLines } from './order-lines.js';
import { type OrderableLine, type OrderedContract, orderableLines } from './orderable-lines.js';

interface Values {
  readonly deliverTo?: string;
  readonly lines: readonly LineValues[];
}

function lineOf({ id, open, neededOn }: OrderableLine): LineValues {
  // A day that has passed is not filled in; the user has to choose a new one.
  const dueOn = neededOn !== null && neededOn >= businessDay(new Date()) ? neededOn : undefined;
  return { contractLineId: id, quantity: open, ...(dueOn && { dueOn }) };
}

interface FieldsProps extends Pick<OrderedContract, 'currency' | 'priceBasis'> {
  readonly orderable: readonly OrderableLine[];
}

function Fields({ orderable, currency, priceBasis }: FieldsProps) {
  const { t } = useTranslation();
  const form = Form.useFormInstance();
  const dueForAll = (dueOn: string | null) => {
    const lines: readonly LineValues[] = form.getFieldValue('lines') ?? [];
    form.setFieldsValue({ lines: lines.map((line) => ({ ...line, dueOn })) });
  };
  return (
    <>
      <Card>
        <Row gutter={[16, 16]}>
          <Col xs={24} md={16}>
            <Form.Item name="deliverTo" label={t('field.PurchaseOrder.deliverTo')} style={{ marginBottom: 0 }}>
              <Input maxLength={200} placeholder={t('order.deliverToHint')} />
            </Form.Item>
          </Col>
          <Col xs={24} md={8}>
            <Form.Item label={t('order.dueForAll')} htmlFor="due-for-all" style={{ marginBottom: 0 }}>
              <DayInput id="due-for-all" onChange={dueForAll} />
            </Form.Item>
          </Col>
        </Row>
      </Card>
      <OrderLines orderable={orderable} currency={currency} priceBasis={priceBasis} lineOf={lineOf} />
    </>
  );
}

function OrderForm({ contract }: { readonly contract: OrderedContract }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const { run, busy } = useCommand(CreateOrderDocument);
  const orderable = useMemo(() => orderableLines(contract), [contract]);
  const { id, currency, purchase } = contract;
  const orders = purchase?.orders ?? [];
  if (orderable.length === 0)
    return (
      <Alert
        type="info"
        showIcon
        title={t('order.allOrdered')}
        action={<Link to={`/contracts/${id}`}>{contract.number}</Link>}
      />
    );
  return (
    <CommandForm
      draft={`order:${id}:${orders.length}`}
      form={form}
      initialValues={{ deliverTo: orders.at(-1)?.deliverTo ?? '', lines: orderable.map(lineOf) }}
      schema={inputOf(PurchaseOrder, 'createOrder')}
      toInput={({ deliverTo, lines }: Values) => ({
        contractId: id,
        deliverTo: deliverTo ?? '',
        lines: lines.map(({ contractLineId, quantity, dueOn }) => ({
          contractLineId,
          quantity: quantity ?? '',
          dueOn: dueOn ?? '',
        })),
      })}
      run={run}
      busy={busy}
      submit={t('move.createOrder')}
      consequences={t('order.createConsequences')}
      onDone={(order: { readonly id: string; readonly number: string }) => {
        message.success(t('order.created', { number: order.number }));
        void navigate(`/orders/${order.id}`);
      }}
    >
      <Fields orderable={orderable} currency={currency} priceBasis={contract.priceBasis} />
    </CommandForm>
  );
}

/** The form of a new order under a contract. What may still be ordered is filled in. */
export function NewOrderPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const asked = useQuery(OrderedContractDocument, { variables: { id }, fetchPolicy: 'network-only' });
  return (
    <>
      <PageTitle title={t('move.createOrder')} />
      <AskedView asked={asked}>
        {({ contract }) =>
          contract ? (
            <>
              <Card style={{ marginBottom: 16 }}>
                <Facts
                  facts={[
                    { label: t('subject.Contract'), value: <Link to={`/contracts/${id}`}>{contract.number}</Link> },
                    { label: t('column.title'), value: contract.title },
                    { label: t('column.supplier'), value: contract.supplier?.name },
                    { label: t('order.validity'), value: `${contract.validFrom} – ${contract.validTo}` },
                    { label: t('order.deliveryTerms'), value: contract.deliveryTerms, wide: true },
                  ]}
                />
              </Card>
              <WhenAllowed moves={contract.moves} move="createOrder" back={`/contracts/${id}`}>
                <OrderForm contract={contract} />
              </WhenAllowed>
            </>
          ) : (
            <NotFound />
          )
        }
      </AskedView>
    </>
  );
}
