import { inputOf } from '../../../../schema/kernel/derive/inputs.js';
import { SourcingEvent } from '../../../../schema/sourcing/sourcing-event.js';
import { useCommand } from '../../components/use-command.js';
import { ExtendDeadlineDocument } from '../../generated/graphql.js';
import { type Closing, DeadlineForm, DeadlinePage, type DeadlineValues } from './deadline-form.js';

function ExtendForm({ event }: { readonly event: Closing }) {
  const command = useCommand(ExtendDeadlineDocument);
  return (
    <DeadlineForm
      event={event}
      move="extendDeadline"
      schema={inputOf(SourcingEvent, 'extendDeadline')}
      toInput={(values: DeadlineValues) => ({ eventId: event.id, ...values })}
      {...command}
    />
  );
}

/** The form that gives all suppliers of an event more time. */
export function ExtendDeadlinePage() {
  return <DeadlinePage move="extendDeadline">{(event) => <ExtendForm key={event.id} event={event} />}</DeadlinePage>;
}
