import { useQuery } from '@apollo/client/react';
import { Alert, Button, Card, Flex, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Reading } from '../../../../schema/accesses/reading.js';
import { businessDay } from '../../../../schema/kernel/calendar.js';
import { inputOf } from '../../../../schema/kernel/derive/inputs.js';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { CommandForm } from '../../components/command-form.js';
import { exactInstant } from '../../components/format.js';
import { DayInput } from '../../components/inputs.js';
import { PageTitle } from '../../components/page-title.js';
import { useCommand } from '../../components/use-command.js';
import { DayOfReadingDocument, ReadPersonDayDocument } from '../../generated/graphql.js';
import { PersonChoice } from '../records/person-choice.js';
import { DayView } from './day-view.js';

interface Values {
  readonly accountId: string;
  readonly day: string;
  readonly reason: string;
}

function Ask({ accountId, onRead }: { readonly accountId: string | null; readonly onRead: (id: string) => void }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Values>();
  const { run, busy } = useCommand(ReadPersonDayDocument);
  return (
    <Card style={{ maxWidth: 640 }}>
      <CommandForm
        draft={null}
        form={form}
        initialValues={{ day: businessDay(new Date()), ...(accountId && { accountId }) }}
        schema={inputOf(Reading, 'readPersonDay')}
        toInput={({ accountId: person, day, reason }: Values) => ({ accountId: person, day, reason })}
        run={run}
        onDone={({ id }: { readonly id: string }) => onRead(id)}
        busy={busy}
        submit={t('move.readPersonDay')}
        consequences={t('accesses.personSees')}
      >
        <Form.Item name="accountId" label={t('history.person')}>
          <PersonChoice audience="STAFF" />
        </Form.Item>
        <Form.Item name="day" label={t('history.day')}>
          <DayInput />
        </Form.Item>
        <Form.Item name="reason" label={t('app.reason')} extra={t('history.reasonHint')}>
          <Input.TextArea rows={3} maxLength={500} />
        </Form.Item>
      </CommandForm>
    </Card>
  );
}

function Read({ id, onAgain }: { readonly id: string; readonly onAgain: () => void }) {
  const { t } = useTranslation();
  const asked = useQuery(DayOfReadingDocument, { variables: { id } });
  return (
    <AskedView asked={asked}>
      {({ reading }) => {
        if (!reading) return <NotFound />;
        const { personDay, reason, createdAt } = reading;
        const again = <Button onClick={onAgain}>{t('history.anotherDay')}</Button>;
        if (!personDay) return <Alert type="info" showIcon title={t('history.readingOver')} action={again} />;
        const told = { name: personDay.personName ?? personDay.ref, day: personDay.day };
        return (
          <Flex vertical gap={16}>
            <Alert
              type="info"
              showIcon
              title={t('history.dayOf', told)}
              description={
                <>
                  <p style={{ marginTop: 0 }}>
                    {t('history.recordedAs', { at: exactInstant(createdAt), reason: reason ?? '' })}
                  </p>
                  {again}
                </>
              }
            />
            <DayView day={personDay} />
          </Flex>
        );
      }}
    </AskedView>
  );
}

/** What one member of the staff did on one day. It is asked for with a reason, which is on record before anything is shown. */
export function PersonDayPage() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const reading = params.get('reading');
  return (
    <>
      <PageTitle title={t('history.personDay')} />
      {reading ? (
        <Read id={reading} onAgain={() => setParams({})} />
      ) : (
        <Ask accountId={params.get('account')} onRead={(id) => setParams({ reading: id })} />
      )}
    </>
  );
}
