import { useQuery } from '@apollo/client/react';
import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { inputOf } from '../../../../schema/kernel/derive/inputs.js';
import { SourcingEvent } from '../../../../schema/sourcing/sourcing-event.js';
import { CommandForm } from '../../components/command-form.js';
import { MoveFormPage } from '../../components/move-form-page.js';
import { useCommand } from '../../components/use-command.js';
import { EditEventDocument, EventToEditDocument, type EventToEditQuery } from '../../generated/graphql.js';
import { categoriesOf, EventFields, type EventValues, settingsFrom } from './event-fields.js';
import { EventLines } from './event-lines.js';

function EditForm({ event }: { readonly event: NonNullable<EventToEditQuery['sourcingEvent']> }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [form] = Form.useForm<EventValues>();
  const { run, busy } = useCommand(EditEventDocument);
  const { id, title, closesAt, priceWeight, tieBreaks, terms, method, lines } = event;
  const initialValues: EventValues = {
    title,
    closesAt,
    priceWeight,
    quoteBasis: event.quoteBasis,
    compareBasis: event.compareBasis,
    tieBreaks,
    criteria: event.criteria.map(({ name, weight, basis }) => ({ name, weight, basis: basis ?? '' })),
    hidesBidders: event.hidesBidders,
    terms: terms ?? '',
    invitedIds: (event.invited ?? []).map((supplier) => supplier.id),
    expertIds: (event.experts ?? []).map((expert) => expert.id),
  };
  return (
    <CommandForm
      draft={`event:${id}`}
      of={event}
      form={form}
      initialValues={initialValues}
      schema={inputOf(SourcingEvent, 'editEvent')}
      toInput={(values: EventValues) => ({ eventId: id, ...settingsFrom(values) })}
      run={run}
      busy={busy}
      submit={t('event.save')}
      onDone={() => void navigate(`/events/${id}`)}
    >
      <EventFields method={method} categories={categoriesOf(lines)} />
      <div style={{ marginBottom: 16 }}>
        <EventLines lines={lines} />
      </div>
    </CommandForm>
  );
}

/** The form that changes the settings of a drafted event. */
export function EditEventPage() {
  const { id = '' } = useParams();
  const asked = useQuery(EventToEditDocument, { variables: { id }, fetchPolicy: 'network-only' });
  return (
    <MoveFormPage
      asked={asked}
      find={({ sourcingEvent }) => sourcingEvent}
      move="editEvent"
      named={({ title }) => title}
      back={`/events/${id}`}
    >
      {(event) => <EditForm key={event.id} event={event} />}
    </MoveFormPage>
  );
}
