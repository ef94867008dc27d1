import { Alert, Card, Checkbox, Flex, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { FileEncoding } from '../../../../schema/catalogue/file-encodings.js';
import { FileDrop } from '../../components/file-drop.js';
import { PageTitle } from '../../components/page-title.js';
import { useCommand } from '../../components/use-command.js';
import { useMay } from '../../components/use-may.js';
import { ImportPartsDocument } from '../../generated/graphql.js';
import { ColumnsOfFile } from './columns-of-file.js';
import { EncodingSelect } from './encoding-select.js';

function Drop() {
  const { t } = useTranslation();
  const { run } = useCommand(ImportPartsDocument);
  const [encoding, setEncoding] = useState<FileEncoding | null>(null);
  const [revises, setRevises] = useState(false);
  const [reason, setReason] = useState('');
  return (
    <Form layout="vertical" component="div">
      <Form.Item label={t('field.ImportRun.encoding')} htmlFor="import-encoding" extra={t('import.encodingAsked')}>
        <EncodingSelect id="import-encoding" value={encoding} onChange={setEncoding} />
      </Form.Item>
      <Form.Item extra={t('import.revisesMeans')}>
        <Checkbox id="import-revises" checked={revises} onChange={({ target }) => setRevises(target.checked)}>
          {t('field.ImportRun.revises')}
        </Checkbox>
      </Form.Item>
      {revises && (
        <Form.Item label={t('field.ImportRun.reason')} htmlFor="import-reason" required>
          <Input.TextArea
            id="import-reason"
            rows={2}
            maxLength={1000}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </Form.Item>
      )}
      <FileDrop
        accept=".csv,.gz,text/csv,application/gzip"
        title={t('import.drop')}
        hint="import.accepts"
        notYet={() => (revises && reason.trim() === '' ? t('catalogue.revisesWhy') : null)}
        start={(fileId) => run({ fileId, encoding, ...(revises && { revises, reason }) })}
        placeOf={(id) => `/imports/${id}`}
      />
    </Form>
  );
}

/** Uploads a file of parts, starts its import, and says what the file has to look like. */
export function NewImportPage() {
  const { t } = useTranslation();
  const mayImport = useMay('ImportRun', 'importParts');
  return (
    <>
      <PageTitle title={t('import.new')}>
        <Link to="/imports">{t('import.title')}</Link>
      </PageTitle>
      <Flex vertical gap={16}>
        <Card>{mayImport ? <Drop /> : <Alert type="warning" showIcon title={t('import.notYours')} />}</Card>
        <Card title={t('import.columns')} size="small">
          <ColumnsOfFile />
        </Card>
      </Flex>
    </>
  );
}
