import { inputOf } from '../../../../schema/kernel/derive/inputs.js';
import { SourcingEvent } from '../../../../schema/sourcing/sourcing-event.js';
import { useCommand } from '../../components/use-command.js';
import { ProposeReopeningDocument } from '../../generated/graphql.js';
import { type Closing, DeadlineForm, DeadlinePage, type DeadlineValues } from './deadline-form.js';

function ReopenForm({ event }: { readonly event: Closing }) {
  const command = useCommand(ProposeReopeningDocument);
  return (
    <DeadlineForm
      event={event}
      move="proposeReopening"
      schema={inputOf(SourcingEvent, 'proposeReopening')}
      toInput={(values: DeadlineValues) => ({ eventId: event.id, ...values })}
      {...command}
    />
  );
}

/** The form that reports that an event was closed wrongly. */
export function ReopenPage() {
  return <DeadlinePage move="proposeReopening">{(event) => <ReopenForm key={event.id} event={event} />}</DeadlinePage>;
}
