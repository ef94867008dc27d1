import { useQuery } from '@apollo/client/react';
import { Alert, App, Card, Col, Form, Input, Row } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { businessDay } from '../../../../schema/kernel/calendar.js';
import { inputOf } from '../../../../schema/kernel/derive/inputs.js';
import { PurchaseOrder } from '../../../../schema/orders/purchase-order.js';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { CommandForm } from '../../components/command-form.js';
import { DayInput } from '../../components/inputs.js';
import { PageTitle } from '../../components/page-title.js';
import { Facts } from '../../components/subject-page.js';
import { useCommand } from '../../components/use-command.js';
import { useFill } from '../../components/use-fill.js';
import { WhenAllowed } from '../../components/when-allowed.js';
import { CreateOrderDocument, OrderedContractDocument, type OrderedContractQuery } from '../../generated/graphql.js';
import { type LineValues, OrderLines } from './order-lines.js';
import { type OrderableLine, type OrderedContract, orderableLines } from './orderable-lines.js';

interface Values {
  readonly deliverTo?: string;
  readonly lines: readonly LineValues[];
}

type CallOff = NonNullable<OrderedContractQuery['requisition']>;

function lineOf({ id, open, neededOn }: Pick<OrderableLine, 'id' | 'open' | 'neededOn'>): LineValues {
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
  const { fill } = useFill();
  const dueForAll = (dueOn: string | null) => {
    const lines: readonly LineValues[] = form.getFieldValue('lines') ?? [];
    fill(
      'lines',
      lines.map((line) => ({ ...line, dueOn })),
    );
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

interface OrderFormProps {
  readonly contract: OrderedContract;
  /** What is ordered without an event; null where the contract itself is what was asked for. */
  readonly callOff: CallOff | null;
}

/** What the form begins with: all that is open, or what the requisition would take of it. */
function firstLines(orderable: readonly OrderableLine[], callOff: CallOff | null): readonly LineValues[] {
  if (!callOff) return orderable.map(lineOf);
  const wanted = callOff.coverage.flatMap(({ lines }) => lines);
  return wanted.map(({ contractLineId, quantity, neededOn }) =>
    lineOf({ id: contractLineId, open: quantity, neededOn }),
  );
}

/** Where it goes: where the requisition wants it that is called off, else where the last order went, else where one of the purchase wants it. */
function placeOf({ purchase }: OrderedContract, callOff: CallOff | null): string {
  const last = purchase?.orders.at(-1)?.deliverTo;
  const wanted = purchase?.requisitions.find(({ deliverTo }) => deliverTo)?.deliverTo;
  return callOff?.deliverTo ?? last ?? wanted ?? '';
}

function OrderForm({ contract, callOff }: OrderFormProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const { run, busy } = useCommand(CreateOrderDocument);
  const orderable = useMemo(() => orderableLines(contract), [contract]);
  const { id, currency, purchase } = contract;
  const orders = purchase?.orders ?? [];
  // Decided once: the act itself takes what the contract covers.
  const [isCovered] = useState(() => callOff?.coverage.some(({ whole }) => whole) ?? false);
  if (callOff && !isCovered)
    return (
      <Alert
        type="info"
        showIcon
        title={t('order.notCovered', { number: callOff.number })}
        action={<Link to={`/requisitions/${callOff.id}`}>{callOff.number}</Link>}
      />
    );
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
      draft={`order:${id}:${callOff?.id ?? orders.length}`}
      form={form}
      initialValues={{ deliverTo: placeOf(contract, callOff), lines: firstLines(orderable, callOff) }}
      schema={inputOf(PurchaseOrder, 'createOrder')}
      toInput={({ deliverTo, lines }: Values) => ({
        contractId: id,
        requisitionId: callOff?.id ?? null,
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

/**
 * The form of a new order under a contract. What may still be ordered is filled in, or what the requisition asks for that the address names.
 */
export function NewOrderPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const requisitionId = search.get('requisition') ?? '';
  const variables = { id, requisitionId, isCallOff: requisitionId !== '' };
  const asked = useQuery(OrderedContractDocument, { variables, fetchPolicy: 'network-only' });
  return (
    <>
      <PageTitle title={t('move.createOrder')} />
      <AskedView asked={asked}>
        {({ contract, requisition: callOff = null }) =>
          contract && (callOff || requisitionId === '') ? (
            <>
              <Card style={{ marginBottom: 16 }}>
                <Facts
                  facts={[
                    { label: t('subject.Contract'), value: <Link to={`/contracts/${id}`}>{contract.number}</Link> },
                    { label: t('column.title'), value: contract.title },
                    {
                      label: t('subject.Requisition'),
                      value: callOff && (
                        <Link to={`/requisitions/${callOff.id}`}>{`${callOff.number} ${callOff.title}`}</Link>
                      ),
                    },
                    { label: t('column.supplier'), value: contract.supplier?.name },
                    { label: t('order.validity'), value: `${contract.validFrom} – ${contract.validTo}` },
                    { label: t('order.deliveryTerms'), value: contract.deliveryTerms, wide: true },
                  ]}
                />
              </Card>
              <WhenAllowed moves={contract.moves} move="createOrder" back={`/contracts/${id}`}>
                <OrderForm contract={contract} callOff={callOff} />
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
