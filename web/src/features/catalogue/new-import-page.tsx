import { InboxOutlined } from '@ant-design/icons';
import { Alert, Card, Flex, Typography, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useViewer } from '../../app/viewer.js';
import { PageTitle } from '../../components/page-title.js';
import { useCommand } from '../../components/use-command.js';
import { ImportPartsDocument } from '../../generated/graphql.js';
import { ColumnsOfFile } from './columns-of-file.js';
import { uploadFile } from './upload-file.js';

const LARGEST_MB = 200;

function Drop() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { run } = useCommand(ImportPartsDocument);
  const [fault, setFault] = useState<string | null>(null);
  const [sending, setSending] = useState<string | null>(null);
  const take = async (file: File) => {
    setFault(null);
    if (file.size > LARGEST_MB * 1024 * 1024) return setFault(t('catalogue.uploadTooLarge'));
    setSending(file.name);
    const uploaded = await uploadFile(file);
    const outcome = uploaded && 'fileId' in uploaded ? await run({ fileId: uploaded.fileId }) : null;
    setSending(null);
    if (outcome && 'done' in outcome) return void navigate(`/imports/${outcome.done.id}`);
    if (outcome && 'refused' in outcome) return setFault(outcome.refused.message);
    if (uploaded && 'message' in uploaded) return setFault(uploaded.message);
    setFault(t('app.offline'));
  };
  return (
    <Flex vertical gap={12}>
      <Upload.Dragger
        accept=".csv,.gz,text/csv,application/gzip"
        showUploadList={false}
        disabled={sending !== null}
        beforeUpload={(file) => {
          void take(file);
          return false;
        }}
      >
        <p style={{ fontSize: 32, margin: 0 }}>
          <InboxOutlined />
        </p>
        <p style={{ fontWeight: 600 }}>{t('import.drop')}</p>
        <Typography.Text type="secondary">{t('import.accepts', { megabytes: LARGEST_MB })}</Typography.Text>
      </Upload.Dragger>
      {sending && <Alert type="info" showIcon role="status" title={t('import.sending', { name: sending })} />}
      {fault && <Alert type="error" showIcon role="alert" title={fault} />}
    </Flex>
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
