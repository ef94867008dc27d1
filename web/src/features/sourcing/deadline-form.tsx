import { useQuery } from '@apollo/client/react';
import { Card, Form, Input } from 'antd';
import type { ComponentProps, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { CommandForm } from '../../components/command-form.js';
import { instant } from '../../components/format.js';
import { MoveFormPage } from '../../components/move-form-page.js';
import { useServerNow } from '../../components/server-clock.js';
import { TimeLeft } from '../../components/time-left.js';
import { EventToEditDocument, type EventToEditQuery } from '../../generated/graphql.js';
import { DeadlineInput } from './deadline-input.js';

/** The event whose deadline is to change. */
export type Closing = NonNullable<EventToEditQuery['sourcingEvent']>;

/** The content of a deadline's form. */
export interface DeadlineValues {
  readonly closesAt: string | null;
  readonly reason: string;
}

type OfCommand = 'schema' | 'toInput' | 'run' | 'busy';

interface Props<Input, Subject>
  extends Pick<ComponentProps<typeof CommandForm<DeadlineValues, Input, Subject>>, OfCommand> {
  readonly event: Closing;
  readonly move: 'extendDeadline' | 'proposeReopening';
}

const DAYS = [1, 3, 7];
const WORDS = {
  extendDeadline: { hint: 'event.deadlineHint', why: 'event.extendReason', after: 'event.extendInformsAll' },
  proposeReopening: { hint: 'event.reopenHint', why: 'event.reopenReason', after: 'event.reopeningNeedsTwo' },
} as const;

/** Asks for a new deadline and the reason. Quick choices count from the present deadline, or from now if that has passed. */
export function DeadlineForm<Input, Subject>({ event, move, ...command }: Props<Input, Subject>) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const now = useServerNow();
  const [form] = Form.useForm<DeadlineValues>();
  const { id, closesAt } = event;
  const words = WORDS[move];
  const hasPassed = now !== null && Date.parse(closesAt) <= now;
  return (
    <CommandForm
      {...command}
      draft={`${move}:${id}`}
      of={event}
      form={form}
      initialValues={{ closesAt: null, reason: '' }}
      submit={t(`move.${move}`)}
      consequences={t(words.after)}
      onDone={() => void navigate(`/events/${id}`)}
    >
      <Card style={{ marginBottom: 16, maxWidth: 720 }}>
        <Form.Item label={t('event.presentDeadline')}>
          {instant(closesAt)} <TimeLeft closesAt={closesAt} />
        </Form.Item>
        <Form.Item name="closesAt" label={t('event.newDeadline')} extra={t(words.hint)}>
          <DeadlineInput days={DAYS} {...(!hasPassed && { from: closesAt })} />
        </Form.Item>
        <Form.Item name="reason" label={t(words.why)} style={{ marginBottom: 0 }}>
          <Input.TextArea rows={3} maxLength={1000} />
        </Form.Item>
      </Card>
    </CommandForm>
  );
}

/** The page with such a form. */
export function DeadlinePage({
  move,
  children,
}: Pick<Props<unknown, unknown>, 'move'> & { readonly children: (event: Closing) => ReactNode }) {
  const { id = '' } = useParams();
  const asked = useQuery(EventToEditDocument, { variables: { id }, fetchPolicy: 'network-only' });
  return (
    <MoveFormPage
      asked={asked}
      find={({ sourcingEvent }) => sourcingEvent}
      move={move}
      named={({ title }) => title}
      back={`/events/${id}`}
    >
      {children}
    </MoveFormPage>
  );
}
