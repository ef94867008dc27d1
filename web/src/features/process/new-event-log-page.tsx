import { InboxOutlined } from '@ant-design/icons';
import { Alert, Card, Flex, Form, Input, Typography, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useViewer } from '../../app/viewer.js';
import { PageTitle } from '../../components/page-title.js';
import { useCommand } from '../../components/use-command.js';
import { ImportEventLogDocument } from '../../generated/graphql.js';
import { uploadFile } from '../catalogue/upload-file.js';

const LARGEST_MB = 200;

const COLUMNS = ['caseColumn', 'activityColumn', 'timeColumn', 'resourceColumn'] as const;

/** What the form asks besides the file. */
type Settings = Readonly<Record<(typeof COLUMNS)[number] | 'system', string>>;

const NOTHING: Settings = { system: '', caseColumn: '', activityColumn: '', timeColumn: '', resourceColumn: '' };

function Drop() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { run } = useCommand(ImportEventLogDocument);
  const [settings, setSettings] = useState(NOTHING);
  const [fault, setFault] = useState<string | null>(null);
  const [sending, setSending] = useState<string | null>(null);
  const take = async (file: File) => {
    setFault(null);
    if (settings.system.trim() === '') return setFault(t('process.systemFirst'));
    if (file.size > LARGEST_MB * 1024 * 1024) return setFault(t('catalogue.uploadTooLarge'));
    setSending(file.name);
    const uploaded = await uploadFile(file);
    const outcome = uploaded && 'fileId' in uploaded ? await run({ fileId: uploaded.fileId, ...settings }) : null;
    setSending(null);
    if (outcome && 'done' in outcome) return void navigate(`/event-logs/${outcome.done.id}`);
    if (outcome && 'refused' in outcome) return setFault(outcome.refused.message);
    if (uploaded && 'message' in uploaded) return setFault(uploaded.message);
    setFault(t('app.offline'));
  };
  const field = (name: keyof Settings, required = false) => (
    <Form.Item key={name} label={t(`field.EventLog.${name}`)} htmlFor={`log-${name}`} required={required}>
      <Input
        id={`log-${name}`}
        value={settings[name]}
        maxLength={name === 'system' ? 60 : 200}
        placeholder={t(`process.hint.${name}`)}
        onChange={(event) => setSettings({ ...settings, [name]: event.target.value })}
      />
    </Form.Item>
  );
  return (
    <Form layout="vertical" component="div">
      {field('system', true)}
      <Upload.Dragger
        accept=".xes,.csv,.gz,text/csv,application/gzip,application/xml"
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
        <p style={{ fontWeight: 600 }}>{t('process.drop')}</p>
        <Typography.Text type="secondary">{t('process.accepts', { megabytes: LARGEST_MB })}</Typography.Text>
      </Upload.Dragger>
      <Flex vertical gap={12} style={{ marginBlock: 12 }}>
        {sending && <Alert type="info" showIcon role="status" title={t('import.sending', { name: sending })} />}
        {fault && <Alert type="error" showIcon role="alert" title={fault} />}
      </Flex>
      <Typography.Paragraph type="secondary">{t('process.columnsHint')}</Typography.Paragraph>
      {COLUMNS.map((name) => field(name))}
    </Form>
  );
}

/** Takes in an event log of another system, and says what it must look like and what the import proves. */
export function NewEventLogPage() {
  const { t } = useTranslation();
  const { holds } = useViewer();
  const may = holds('CATEGORY_MANAGER') || holds('INTERNAL_AUDITOR');
  return (
    <>
      <PageTitle title={t('process.importLog')}>
        <Link to="/event-logs">{t('process.logs')}</Link>
      </PageTitle>
      <Flex vertical gap={16}>
        <Alert type="info" showIcon title={t('process.notWitnessed')} description={t('process.notWitnessedMeans')} />
        <Card>{may ? <Drop /> : <Alert type="warning" showIcon title={t('process.notYours')} />}</Card>
      </Flex>
    </>
  );
}
