import { DownloadOutlined } from '@ant-design/icons';
import { App, Button, Card, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchSignedIn } from '../../app/client.js';
import { grouped } from '../../components/format.js';
import { save } from '../../components/save-file.js';

/** What an import says of a file that has faults. */
interface Faulty {
  readonly fileName: string;
  readonly faultCount: number;
  readonly faultFile?: string | null;
  readonly faults: readonly {
    readonly line: number;
    readonly column?: string | null;
    readonly value?: string | null;
    readonly message: string;
  }[];
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

/** The first faults of a file that was refused, and all of them to download. */
export function ImportFaults({ run }: { readonly run: Faulty }) {
  const { t } = useTranslation();
  const { faults, faultCount, faultFile, fileName } = run;
  if (faultCount === 0) return null;
  return (
    <Card
      title={t('import.faults', { shown: faults.length, of: grouped(String(faultCount)) })}
      extra={
        faultFile && <FaultFile place={faultFile} name={`${fileName.replace(/\.(csv|xes|gz)/g, '')}-faults.csv`} />
      }
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
