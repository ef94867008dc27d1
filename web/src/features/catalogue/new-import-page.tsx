import { Alert, Card, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useViewer } from '../../app/viewer.js';
import { FileDrop } from '../../components/file-drop.js';
import { PageTitle } from '../../components/page-title.js';
import { useCommand } from '../../components/use-command.js';
import { ImportPartsDocument } from '../../generated/graphql.js';
import { ColumnsOfFile } from './columns-of-file.js';

function Drop() {
  const { t } = useTranslation();
  const { run } = useCommand(ImportPartsDocument);
  return (
    <FileDrop
      accept=".csv,.gz,text/csv,application/gzip"
      title={t('import.drop')}
      hint="import.accepts"
      start={(fileId) => run({ fileId })}
      placeOf={(id) => `/imports/${id}`}
    />
  );
}

/** Takes a file of parts, starts its import, and says what the file must look like. */
export function NewImportPage() {
  const { t } = useTranslation();
  const { holds } = useViewer();
  return (
    <>
      <PageTitle title={t('import.new')}>
        <Link to="/imports">{t('import.title')}</Link>
      </PageTitle>
      <Flex vertical gap={16}>
        <Card>
          {holds('CATEGORY_MANAGER') ? <Drop /> : <Alert type="warning" showIcon title={t('import.notYours')} />}
        </Card>
        <Card title={t('import.columns')} size="small">
          <ColumnsOfFile />
        </Card>
      </Flex>
    </>
  );
}
