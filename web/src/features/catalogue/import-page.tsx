import { useQuery } from '@apollo/client/react';
import { Alert, Card, Flex, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { grouped, instant } from '../../components/format.js';
import { SubjectPage } from '../../components/subject-page.js';
import { useCommand } from '../../components/use-command.js';
import { useMay } from '../../components/use-may.js';
import { usePolling } from '../../components/use-polling.js';
import { ImportRunDocument, type ImportRunQuery, TellEncodingDocument } from '../../generated/graphql.js';
import { EncodingQuestion } from './encoding-question.js';
import { ImportFaults, LineRemarks, listName } from './import-faults.js';

type Run = NonNullable<ImportRunQuery['importRun']>;

const RUNS = ['STAGED', 'RUNNING'];

function count(value: number): string {
  return grouped(String(value)) || '0';
}

function Question({ run: { id, rev, encodings } }: { readonly run: Run }) {
  const { t } = useTranslation();
  const mayTell = useMay('ImportRun', 'tellEncoding');
  const { run, busy } = useCommand(TellEncodingDocument);
  if (!mayTell) return <Alert type="warning" showIcon title={t('import.waitsForManager')} />;
  return (
    <EncodingQuestion encodings={encodings} busy={busy} onTell={(encoding) => run({ importId: id, rev, encoding })} />
  );
}

function Standing({ run }: { readonly run: Run }) {
  const { t } = useTranslation();
  const { state, rows, written, unchanged, revised, differing, message } = run;
  const handled = written + unchanged + revised + differing;
  const percent = rows ? Math.floor((100 * handled) / rows) : 0;
  const counts = {
    handled: count(handled),
    rows: count(rows ?? 0),
    written: count(written),
    unchanged: count(unchanged),
    revised: count(revised),
    differing: count(differing),
  };
  if (state === 'ASKED') return <Question run={run} />;
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
        type={differing > 0 ? 'warning' : 'success'}
        showIcon
        title={t('import.done', counts)}
        description={
          <Flex vertical>
            {differing > 0 && t('import.whenDiffering')}
            <Link to="/parts">{t('import.toParts')}</Link>
          </Flex>
        }
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

/** An import: its progress, or what is wrong with its file and what to do about it. */
export function ImportPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const asked = useQuery(ImportRunDocument, { variables: { id }, fetchPolicy: 'network-only' });
  const state = asked.data?.importRun?.state;
  usePolling(asked, state !== undefined && RUNS.includes(state));
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
              { label: t('field.ImportRun.revised'), value: importRun.revises ? count(importRun.revised) : null },
              { label: t('field.ImportRun.differing'), value: count(importRun.differing) },
              { label: t('field.ImportRun.reason'), value: importRun.reason, wide: true },
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
            <ImportFaults run={importRun} />
            <LineRemarks
              title={t('import.differences', { shown: importRun.differences.length })}
              remarks={importRun.differences}
              file={importRun.differenceFile ?? null}
              fileName={listName(importRun.fileName, 'differences')}
            />
          </SubjectPage>
        ) : (
          <NotFound />
        )
      }
    </AskedView>
  );
}
