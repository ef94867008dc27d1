import { useQuery } from '@apollo/client/react';
import { Alert, App, Card, Col, Form, Input, Row, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { Requisition } from '../../../../schema/demand/requisition.js';
import { inputOf } from '../../../../schema/kernel/derive/inputs.js';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { CommandForm } from '../../components/command-form.js';
import { PageTitle } from '../../components/page-title.js';
import { useCommand } from '../../components/use-command.js';
import {
  CreateRequisitionDocument,
  EditRequisitionDocument,
  RequisitionDocument,
  type RequisitionQuery,
} from '../../generated/graphql.js';
import type { LineValues } from './line-values.js';
import { RequisitionLines } from './requisition-lines.js';

interface Values {
  readonly title: string;
  readonly purpose: string;
  readonly deliverTo: string;
  readonly currency: string;
  readonly lines: readonly LineValues[];
}

const CURRENCIES = ['CNY', 'USD', 'EUR', 'JPY', 'HKD'];
const NEW: Values = { title: '', purpose: '', deliverTo: '', currency: 'CNY', lines: [{}] };

/** The content of the command, without what a line only shows of its part. */
function contentOf({ title, purpose, deliverTo, currency, lines }: Values) {
  return {
    title,
    purpose,
    deliverTo,
    currency,
    lines: lines.map(({ partId, quantity, neededOn, estimatedPrice }) => ({
      partId: partId ?? '',
      quantity: quantity ?? '',
      neededOn: neededOn ?? '',
      estimatedPrice: estimatedPrice || null,
    })),
  };
}

function Fields() {
  const { t } = useTranslation();
  return (
    <>
      <Card>
        <Row gutter={16}>
          <Col xs={24} md={16}>
            <Form.Item name="title" label={t('column.title')}>
              <Input maxLength={200} placeholder={t('requisition.titleHint')} />
            </Form.Item>
          </Col>
          <Col xs={24} md={8}>
            <Form.Item name="currency" label={t('column.currency')}>
              <Select options={CURRENCIES.map((value) => ({ value, label: value }))} />
            </Form.Item>
          </Col>
        </Row>
        <Form.Item name="purpose" label={t('requisition.purpose')}>
          <Input.TextArea rows={2} maxLength={1000} />
        </Form.Item>
        <Form.Item name="deliverTo" label={t('field.Requisition.deliverTo')} style={{ marginBottom: 0 }}>
          <Input maxLength={200} placeholder={t('order.deliverToHint')} />
        </Form.Item>
      </Card>
      <Card title={t('requisition.linesTitle')} style={{ margin: '16px 0' }} styles={{ body: { padding: 0 } }}>
        <RequisitionLines />
      </Card>
    </>
  );
}

type Requested = NonNullable<RequisitionQuery['requisition']>;

function NewForm({ draft, initialValues }: { readonly draft: string; readonly initialValues: Values }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const { run, busy } = useCommand(CreateRequisitionDocument);
  return (
    <CommandForm
      draft={draft}
      form={form}
      initialValues={initialValues}
      schema={inputOf(Requisition, 'createRequisition')}
      toInput={contentOf}
      run={run}
      busy={busy}
      submit={t('requisition.save')}
      onDone={({ id }: { readonly id: string }) => {
        message.success(t('requisition.saved'));
        void navigate(`/requisitions/${id}`);
      }}
    >
      <Fields />
    </CommandForm>
  );
}

/** The form of a new requisition: an empty one, or with the content of an earlier one (`?copy=` its id). */
export function NewRequisitionPage() {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const copied = params.get('copy');
  const asked = useQuery(RequisitionDocument, {
    variables: { id: copied ?? '' },
    skip: copied === null,
    fetchPolicy: 'network-only',
  });
  return (
    <>
      <PageTitle title={t('requisition.new')} />
      {copied === null ? (
        <NewForm draft="requisition:new" initialValues={NEW} />
      ) : (
        <AskedView asked={asked}>
          {({ requisition }) =>
            requisition ? (
              <>
                <Alert
                  type="info"
                  showIcon
                  title={t('requisition.copied', { number: requisition.number })}
                  style={{ marginBottom: 16 }}
                />
                <NewForm draft={`requisition:new:${copied}`} initialValues={copyOf(requisition)} />
              </>
            ) : (
              <NotFound />
            )
          }
        </AskedView>
      )}
    </>
  );
}

function valuesOf({ title, purpose, deliverTo, currency, lines }: Requested): Values {
  return {
    title,
    purpose: purpose ?? '',
    deliverTo: deliverTo ?? '',
    currency,
    lines: lines.map((line) => ({
      partId: line.part?.id,
      known: `${line.partNumber}  ${line.name}`,
      unit: line.unit,
      quantity: line.quantity,
      neededOn: line.neededOn,
      estimatedPrice: line.estimatedPrice ?? '',
    })),
  };
}

/** The content of an earlier requisition for a new one: days are asked anew, and another part for one that is no longer in use. */
function copyOf(requisition: Requested): Values {
  const values = valuesOf(requisition);
  const lines = requisition.lines.map(({ part, partNumber }, at) => {
    const line = { ...values.lines[at], neededOn: '' };
    return part?.state === 'ACTIVE' ? line : { ...line, partId: undefined, typed: partNumber, why: 'RETIRED' as const };
  });
  return { ...values, lines };
}

function EditForm({ requisition }: { readonly requisition: Requested }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const { run, busy } = useCommand(EditRequisitionDocument);
  const { id } = requisition;
  return (
    <CommandForm
      draft={`requisition:${id}`}
      of={requisition}
      form={form}
      initialValues={valuesOf(requisition)}
      schema={inputOf(Requisition, 'editRequisition')}
      toInput={(values: Values) => ({ requisitionId: id, ...contentOf(values) })}
      run={run}
      busy={busy}
      submit={t('requisition.save')}
      onDone={() => void navigate(`/requisitions/${id}`)}
    >
      <Fields />
    </CommandForm>
  );
}

/** The form that changes a draft or a returned requisition. */
export function EditRequisitionPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const asked = useQuery(RequisitionDocument, { variables: { id }, fetchPolicy: 'network-only' });
  return (
    <>
      <PageTitle title={t('move.editRequisition')} />
      <AskedView asked={asked}>
        {({ requisition }) =>
          requisition ? <EditForm key={requisition.id} requisition={requisition} /> : <NotFound />
        }
      </AskedView>
    </>
  );
}
