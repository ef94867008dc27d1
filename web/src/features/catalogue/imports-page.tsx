import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { grouped, instant } from '../../components/format.js';
import { ListPage } from '../../components/list-page.js';
import { StateTag } from '../../components/state-tag.js';
import { useMay } from '../../components/use-may.js';
import { type ImportRowFragment, ImportRunsDocument } from '../../generated/graphql.js';

/** Every import of parts, newest first. */
export function ImportsPage() {
  const { t } = useTranslation();
  const mayImport = useMay('ImportRun', 'importParts');
  const asked = useQuery(ImportRunsDocument, { variables: { first: 20 }, fetchPolicy: 'cache-and-network' });
  const count = (value: number | null | undefined) => grouped(value?.toString());
  return (
    <ListPage
      title={t('import.title')}
      asked={asked}
      pick={({ importRuns }) => importRuns}
      empty={t('import.none')}
      actions={
        mayImport && (
          <Link to="/imports/new">
            <Button type="primary" tabIndex={-1}>
              {t('import.new')}
            </Button>
          </Link>
        )
      }
      to={({ id }) => `/imports/${id}`}
      columns={[
        {
          title: t('field.ImportRun.fileName'),
          render: (_, { id, fileName }: ImportRowFragment) => <Link to={`/imports/${id}`}>{fileName}</Link>,
        },
        { title: t('column.state'), render: (_, { state }) => <StateTag subject="ImportRun" state={state} /> },
        { title: t('field.ImportRun.rows'), align: 'right', render: (_, row) => count(row.rows) },
        { title: t('field.ImportRun.written'), align: 'right', render: (_, row) => count(row.written) },
        { title: t('field.ImportRun.unchanged'), align: 'right', render: (_, row) => count(row.unchanged) },
        { title: t('field.ImportRun.differing'), align: 'right', render: (_, row) => count(row.differing) },
        { title: t('field.ImportRun.faultCount'), align: 'right', render: (_, row) => count(row.faultCount) },
        { title: t('column.createdAt'), render: (_, row) => instant(row.createdAt) },
      ]}
    />
  );
}
