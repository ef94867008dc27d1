import { App, Card, Flex, Form, Select } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { inputOf } from '../../../../schema/kernel/derive/inputs.js';
import { EVENT_METHODS, type PurchaseMethodName } from '../../../../schema/sourcing/methods.js';
import { SourcingEvent } from '../../../../schema/sourcing/sourcing-event.js';
import { USUAL_TIE_BREAKS } from '../../../../schema/sourcing/tie-breaks.js';
import { CommandForm } from '../../components/command-form.js';
import { PageTitle } from '../../components/page-title.js';
import { useCommand } from '../../components/use-command.js';
import { useFill } from '../../components/use-fill.js';
import { CreateEventDocument } from '../../generated/graphql.js';
import { deadlineAfter } from './deadline-input.js';
import { categoriesOf, EventFields, type EventValues, settingsFrom } from './event-fields.js';
import { EventLines } from './event-lines.js';
import { RequisitionChoice } from './requisition-choice.js';
import { useRequisitions } from './use-requisitions.js';

interface Values extends EventValues {
  readonly method: PurchaseMethodName;
  readonly requisitionIds: readonly string[];
}

const USUAL_DAYS = 7;
const USUAL_WEIGHT = 60;

function startOf(requisition: string | null): Values {
  return {
    method: 'REQUEST_FOR_QUOTATION',
    requisitionIds: requisition === null ? [] : [requisition],
    title: '',
    closesAt: deadlineAfter(USUAL_DAYS),
    priceWeight: USUAL_WEIGHT,
    quoteBasis: 'WITH_TAX',
    compareBasis: 'WITHOUT_TAX',
    tieBreaks: USUAL_TIE_BREAKS,
    criteria: [],
    hidesBidders: false,
    terms: '',
    invitedIds: [],
    expertIds: [],
  };
}

function Fields() {
  const { t } = useTranslation();
  const form = Form.useFormInstance<Values>();
  const { propose } = useFill();
  const ids = Form.useWatch('requisitionIds', form) ?? [];
  const method = Form.useWatch('method', form) ?? EVENT_METHODS[0];
  const requisitions = useRequisitions(ids);
  // Lines are numbered within their requisition; this list combines several requisitions.
  const lines = requisitions.flatMap(({ id, lines: own }) => own.map((line) => ({ ...line, id: `${id} ${line.id}` })));
  const proposed = requisitions[0]?.title;
  useEffect(() => {
    if (proposed) propose('title', proposed);
  }, [propose, proposed]);
  return (
    <Flex vertical gap={16}>
      <Card title={t('event.from')}>
        <Form.Item name="requisitionIds" label={t('field.SourcingEvent.requisitionIds')} extra={t('event.fromHint')}>
          <RequisitionChoice chosen={requisitions} />
        </Form.Item>
        <Form.Item name="method" label={t('column.method')} style={{ marginBottom: 0 }}>
          <Select
            options={EVENT_METHODS.map((value) => ({ value, label: t(`method.${value}`) }))}
            style={{ maxWidth: 320 }}
          />
        </Form.Item>
      </Card>
      {lines.length > 0 && <EventLines lines={lines} />}
      <div>
        <EventFields method={method} categories={categoriesOf(lines)} />
      </div>
    </Flex>
  );
}

/** The form that starts sourcing from approved requisitions. */
export function NewEventPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const { run, busy } = useCommand(CreateEventDocument);
  const requisition = params.get('requisition');
  return (
    <>
      <PageTitle title={t('event.new')} />
      <CommandForm
        key={requisition}
        draft={`event:new:${requisition ?? ''}`}
        form={form}
        initialValues={startOf(requisition)}
        schema={inputOf(SourcingEvent, 'createEvent')}
        toInput={(values: Values) => ({
          method: values.method,
          requisitionIds: [...values.requisitionIds],
          ...settingsFrom(values),
        })}
        run={run}
        busy={busy}
        submit={t('event.save')}
        consequences={t('event.saveMeans')}
        onDone={({ id }: { readonly id: string }) => {
          message.success(t('event.saved'));
          void navigate(`/events/${id}`);
        }}
      >
        <Fields />
      </CommandForm>
    </>
  );
}
