import { Alert, Card, Checkbox, Col, Flex, Form, Input, Row, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { FileEncoding } from '../../../../schema/catalogue/file-encodings.js';
import { FileDrop } from '../../components/file-drop.js';
import { PageTitle } from '../../components/page-title.js';
import { useCommand } from '../../components/use-command.js';
import { useMay } from '../../components/use-may.js';
import { ImportEventLogDocument } from '../../generated/graphql.js';
import { EncodingSelect } from '../catalogue/encoding-select.js';

const COLUMNS = ['caseColumn', 'activityColumn', 'timeColumn', 'resourceColumn'] as const;

/** What the form asks besides the file. */
type Settings = Readonly<Record<(typeof COLUMNS)[number] | 'system' | 'timeFormat', string>>;

const NOTHING: Settings = {
  system: '',
  caseColumn: '',
  activityColumn: '',
  timeColumn: '',
  resourceColumn: '',
  timeFormat: '',
};

function Drop() {
  const { t } = useTranslation();
  const { run } = useCommand(ImportEventLogDocument);
  const [settings, setSettings] = useState(NOTHING);
  const [encoding, setEncoding] = useState<FileEncoding | null>(null);
  const [leavesOut, setLeavesOut] = useState(false);
  const field = (name: keyof Settings, required = false) => (
    <Form.Item label={t(`field.EventLog.${name}`)} htmlFor={`log-${name}`} required={required}>
      <Input
        id={`log-${name}`}
        value={settings[name]}
        maxLength={name === 'system' || name === 'timeFormat' ? 60 : 200}
        placeholder={t(`process.hint.${name}`)}
        onChange={(event) => setSettings({ ...settings, [name]: event.target.value })}
      />
    </Form.Item>
  );
  return (
    <Form layout="vertical" component="div">
      {field('system', true)}
      <Typography.Paragraph type="secondary">{t('process.columnsHint')}</Typography.Paragraph>
      <Row gutter={16}>
        {COLUMNS.map((name) => (
          <Col key={name} xs={24} md={12}>
            {field(name)}
          </Col>
        ))}
        <Col xs={24} md={12}>
          <Form.Item label={t('field.EventLog.encoding')} htmlFor="log-encoding" extra={t('import.encodingAsked')}>
            <EncodingSelect id="log-encoding" value={encoding} onChange={setEncoding} />
          </Form.Item>
        </Col>
        <Col xs={24} md={12}>
          {field('timeFormat')}
        </Col>
      </Row>
      <Form.Item>
        <Checkbox id="log-leaves-out" checked={leavesOut} onChange={({ target }) => setLeavesOut(target.checked)}>
          {t('process.leavesOutMeans')}
        </Checkbox>
      </Form.Item>
      <FileDrop
        accept=".xes,.csv,.gz,text/csv,application/gzip,application/xml"
        title={t('process.drop')}
        hint="process.accepts"
        notYet={() => (settings.system.trim() === '' ? t('process.systemFirst') : null)}
        start={(fileId) => run({ fileId, encoding, leavesOut, ...settings })}
        placeOf={(id) => `/event-logs/${id}`}
      />
    </Form>
  );
}

/** Uploads an event log of another system, and says what it has to look like and what the import proves. */
export function NewEventLogPage() {
  const { t } = useTranslation();
  const may = useMay('EventLog', 'importEventLog');
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
