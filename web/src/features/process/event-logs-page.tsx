import { useQuery } from '@apollo/client/react';
import { Button, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { grouped, instant } from '../../components/format.js';
import { ListPage } from '../../components/list-page.js';
import { StateTag } from '../../components/state-tag.js';
import { useMay } from '../../components/use-may.js';
import { type EventLogRowFragment, EventLogsDocument } from '../../generated/graphql.js';

/** Every event log of another system that was imported or refused, newest first. */
export function EventLogsPage() {
  const { t } = useTranslation();
  const mayImport = useMay('EventLog', 'importEventLog');
  const asked = useQuery(EventLogsDocument, { variables: { first: 20 }, fetchPolicy: 'cache-and-network' });
  const count = (value: number | null | undefined) => grouped(value?.toString());
  return (
    <ListPage
      title={t('process.logs')}
      asked={asked}
      pick={({ eventLogs }) => eventLogs}
      empty={t('process.noLogs')}
      actions={
        <Flex gap={16} align="center">
          <Link to="/process">{t('process.title')}</Link>
          {mayImport && (
            <Link to="/event-logs/new">
              <Button type="primary" tabIndex={-1}>
                {t('process.importLog')}
              </Button>
            </Link>
          )}
        </Flex>
      }
      to={({ id }) => `/event-logs/${id}`}
      columns={[
        {
          title: t('field.EventLog.fileName'),
          render: (_, { id, fileName }: EventLogRowFragment) => <Link to={`/event-logs/${id}`}>{fileName}</Link>,
        },
        { title: t('field.EventLog.system'), dataIndex: 'system' },
        { title: t('column.state'), render: (_, { state }) => <StateTag subject="EventLog" state={state} /> },
        { title: t('field.EventLog.cases'), align: 'right', render: (_, row) => count(row.cases) },
        { title: t('field.EventLog.rows'), align: 'right', render: (_, row) => count(row.rows) },
        { title: t('field.EventLog.faultCount'), align: 'right', render: (_, row) => count(row.faultCount) },
        { title: t('column.createdAt'), render: (_, row) => instant(row.createdAt) },
      ]}
    />
  );
}
