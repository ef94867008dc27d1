import { useQuery } from '@apollo/client/react';
import { Alert, Card, Flex, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { grouped, instant } from '../../components/format.js';
import { SubjectPage } from '../../components/subject-page.js';
import { usePolling } from '../../components/use-polling.js';
import { EventLogDocument, type EventLogQuery } from '../../generated/graphql.js';
import { ImportFaults, LineRemarks, listName } from '../catalogue/import-faults.js';
import { LogQuestion } from './log-question.js';

type Log = NonNullable<EventLogQuery['eventLog']>;

const RUNS = ['STAGED', 'RUNNING'];

function count(value: number | null | undefined): string {
  return grouped(String(value ?? 0));
}

function Standing({ log }: { readonly log: Log }) {
  const { t } = useTranslation();
  const { state, rows, cases, cursor, message, faultCount } = log;
  const counts = { written: count(cursor), rows: count(rows), cases: count(cases) };
  if (state === 'ASKED') return <LogQuestion log={log} />;
  if (state === 'REFUSED')
    return (
      <Alert
        type="error"
        showIcon
        title={message}
        description={t(faultCount > 0 ? 'process.whenRefused' : 'process.whenUnread')}
      />
    );
  if (state === 'DONE')
    return (
      <Alert
        type="success"
        showIcon
        title={t('process.logDone', counts)}
        description={<Link to={`/process?log=${log.id}`}>{t('process.toView')}</Link>}
      />
    );
  if (state === 'CANCELLED') return <Alert type="warning" showIcon title={t('process.logCancelled', counts)} />;
  return (
    <div role="status">
      {t(state === 'STAGED' ? 'process.logChecking' : 'process.logWriting', counts)}
      <Progress
        percent={rows ? Math.floor((100 * cursor) / rows) : 0}
        status="active"
        aria-label={t('purchase.progress')}
      />
    </div>
  );
}

/** The import of an event log: its progress, or what is wrong with its file and what to do about it. */
export function EventLogPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const asked = useQuery(EventLogDocument, { variables: { id }, fetchPolicy: 'network-only' });
  const state = asked.data?.eventLog?.state;
  usePolling(asked, state !== undefined && RUNS.includes(state));
  return (
    <AskedView asked={asked}>
      {({ eventLog: log }) =>
        log ? (
          <SubjectPage
            kind="EventLog"
            subject={log}
            title={log.fileName}
            facts={[
              { label: t('field.EventLog.system'), value: log.system },
              { label: t('field.EventLog.format'), value: log.format },
              { label: t('field.EventLog.encoding'), value: log.encoding },
              { label: t('field.EventLog.timeFormat'), value: log.timeFormat },
              { label: t('field.EventLog.emptyCases'), value: log.emptyCases > 0 ? count(log.emptyCases) : null },
              { label: t('field.EventLog.cutEvents'), value: log.cutEvents > 0 ? count(log.cutEvents) : null },
              { label: t('field.EventLog.cases'), value: log.cases === null ? null : count(log.cases) },
              { label: t('field.EventLog.rows'), value: log.rows === null ? null : count(log.rows) },
              { label: t('field.EventLog.createdAt'), value: instant(log.createdAt) },
              { label: t('field.EventLog.finishedAt'), value: instant(log.finishedAt) },
              {
                label: t('field.EventLog.sha256'),
                value: <code>{log.sha256}</code>,
                wide: true,
              },
            ]}
          >
            <Card>
              <Flex vertical gap={12}>
                <Standing log={log} />
                <Flex gap={16} wrap>
                  <Link to="/event-logs">{t('process.logs')}</Link>
                  <Link to="/event-logs/new">{t('process.importLog')}</Link>
                </Flex>
              </Flex>
            </Card>
            <ImportFaults run={log} />
            <LineRemarks
              title={t('process.leftOut', { shown: log.leftOut.length })}
              remarks={log.leftOut}
              file={log.leftOutFile ?? null}
              fileName={listName(log.fileName, 'left-out')}
            />
          </SubjectPage>
        ) : (
          <NotFound />
        )
      }
    </AskedView>
  );
}
