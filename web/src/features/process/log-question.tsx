import { Alert, Button, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../components/use-command.js';
import { useMay } from '../../components/use-may.js';
import { AnswerEventLogDocument, type EventLogQuery } from '../../generated/graphql.js';
import { EncodingQuestion } from '../catalogue/encoding-question.js';
import { TimeQuestion } from './time-question.js';

type Log = NonNullable<EventLogQuery['eventLog']>;

/** The questions about a log before it is imported: its encoding, then the format of its times, then what is left out. */
export function LogQuestion({ log }: { readonly log: Log }) {
  const { t } = useTranslation();
  const mayAnswer = useMay('EventLog', 'answerEventLog');
  const { run, busy } = useCommand(AnswerEventLogDocument);
  const { id: eventLogId, rev, encodings, timeFormats, timeSamples, emptyCases, cutEvents } = log;
  if (!mayAnswer) return <Alert type="warning" showIcon title={t('process.waitsForImporter')} />;
  if (encodings.length > 0)
    return (
      <EncodingQuestion encodings={encodings} busy={busy} onTell={(encoding) => run({ eventLogId, rev, encoding })} />
    );
  if (timeFormats.length > 0)
    return (
      <TimeQuestion
        formats={timeFormats}
        samples={timeSamples}
        busy={busy}
        onTell={(timeFormat) => run({ eventLogId, rev, timeFormat })}
      />
    );
  return (
    <Flex vertical gap={16} align="flex-start">
      <Alert
        type="warning"
        showIcon
        title={t('process.leaveOut', { cases: emptyCases, events: cutEvents })}
        description={t('process.leaveOutOrCancel')}
      />
      <Button type="primary" loading={busy} onClick={() => void run({ eventLogId, rev, leavesOut: true })}>
        {t('process.leaveOutAndImport')}
      </Button>
    </Flex>
  );
}
