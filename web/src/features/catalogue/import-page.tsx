import { DownloadOutlined } from '@ant-design/icons';
import { useQuery } from '@apollo/client/react';
import { Alert, App, Button, Card, Flex, Progress, Table } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { fetchSignedIn } from '../../app/client.js';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { grouped, instant } from '../../components/format.js';
import { save } from '../../components/save-file.js';
import { SubjectPage } from '../../components/subject-page.js';
import { ImportRunDocument, type ImportRunQuery } from '../../generated/graphql.js';

type Run = NonNullable<ImportRunQuery['importRun']>;

const EVERY_MS = 1_000;
const RUNS = ['STAGED', 'RUNNING'];

function count(value: number): string {
  return grouped(String(value)) || '0';
}

function Standing({ run }: { readonly run: Run }) {
  const { t } = useTranslation();
  const { state, rows, written, unchanged, message } = run;
  const handled = written + unchanged;
  const percent = rows ? Math.floor((100 * handled) / rows) : 0;
  const counts = {
    handled: count(handled),
    rows: count(rows ?? 0),
    written: count(written),
    unchanged: count(unchanged),
  };
  if (state === 'REFUSED')
    return (
      <Alert
        type="error"
        showIcon
        title={message}
        description={t(run.faultCount > 0 ? 'import.whenRefused' : 'import.whenUnreadable')}
      />
    );
  if (state === 'DONE')
    return (
      <Alert
        type="success"
        showIcon
        title={t('import.done', counts)}
        description={<Link to="/parts">{t('import.toParts')}</Link>}
      />
    );
  if (state === 'CANCELLED') return <Alert type="warning" showIcon title={t('import.cancelled', counts)} />;
  return (
    <div role="status">
      {t(state === 'STAGED' ? 'import.checking' : 'import.writing', counts)}
      <Progress percent={percent} status="active" aria-label={t('purchase.progress')} />
    </div>
  );
}

function FaultFile({ place, name }: { readonly place: string; readonly name: string }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const download = async () => {
    setBusy(true);
    const response = await fetchSignedIn(place).catch(() => null);
    setBusy(false);
    if (!response?.ok) return void message.error(t('app.serverError'));
    save(name, await response.blob());
  };
  return (
    <Button icon={<DownloadOutlined />} loading={busy} onClick={() => void download()}>
      {t('import.faultFile')}
    </Button>
  );
}

function Faults({ run }: { readonly run: Run }) {
  const { t } = useTranslation();
  const { faults, faultCount, faultFile, fileName } = run;
  if (faultCount === 0) return null;
  return (
    <Card
      title={t('import.faults', { shown: faults.length, of: count(faultCount) })}
      extra={faultFile && <FaultFile place={faultFile} name={`${fileName.replace(/\.(csv|gz)/g, '')}-faults.csv`} />}
      styles={{ body: { padding: 0 } }}
    >
      <Table
        rowKey={({ line, column, message }) => `${line} ${column ?? ''} ${message}`}
        size="small"
        dataSource={faults}
        pagination={false}
        scroll={{ x: 'max-content' }}
        columns={[
          { title: t('column.line'), dataIndex: 'line', align: 'right' },
          { title: t('import.column'), render: (_, { column }) => column && <code>{column}</code> },
          {
            title: t('import.value'),
            render: (_, { value }) => <span style={{ whiteSpace: 'pre-wrap' }}>{value}</span>,
          },
          { title: t('import.fault'), dataIndex: 'message' },
        ]}
      />
    </Card>
  );
}

/** An import: how far it is, or what is wrong with its file and what to do about it. */
export function ImportPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const asked = useQuery(ImportRunDocument, { variables: { id }, fetchPolicy: 'network-only' });
  const state = asked.data?.importRun?.state;
  const { startPolling, stopPolling } = asked;
  useEffect(() => {
    if (state === undefined || !RUNS.includes(state)) return;
    startPolling(EVERY_MS);
    return stopPolling;
  }, [state, startPolling, stopPolling]);
  return (
    <AskedView asked={asked}>
      {({ importRun }) =>
        importRun ? (
          <SubjectPage
            kind="ImportRun"
            subject={importRun}
            title={importRun.fileName}
            facts={[
              { label: t('field.ImportRun.createdAt'), value: instant(importRun.createdAt) },
              { label: t('field.ImportRun.finishedAt'), value: instant(importRun.finishedAt) },
              { label: t('field.ImportRun.encoding'), value: importRun.encoding },
              { label: t('field.ImportRun.rows'), value: importRun.rows && count(importRun.rows) },
              { label: t('field.ImportRun.written'), value: count(importRun.written) },
              { label: t('field.ImportRun.unchanged'), value: count(importRun.unchanged) },
            ]}
          >
            <Card>
              <Flex vertical gap={12}>
                <Standing run={importRun} />
                <Flex gap={16} wrap>
                  <Link to="/imports">{t('import.title')}</Link>
                  <Link to="/imports/new">{t('import.new')}</Link>
                </Flex>
              </Flex>
            </Card>
            <Faults run={importRun} />
          </SubjectPage>
        ) : (
          <NotFound />
        )
      }
    </AskedView>
  );
}
