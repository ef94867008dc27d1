import { DownloadOutlined } from '@ant-design/icons';
import { App, Button, Card } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/data-table.js';
import { grouped } from '../../components/format.js';
import { save } from '../../components/save-file.js';
import { fetchSignedIn } from '../../lib/client.js';

/** A remark about a line of a file. */
interface Remark {
  readonly line: number;
  readonly column?: string | null;
  readonly value?: string | null;
  readonly message: string;
  readonly count: number;
}

/** The part of an import that describes its faults. */
interface Faulty {
  readonly fileName: string;
  readonly faultCount: number;
  readonly faultFile?: string | null;
  readonly faults: readonly Remark[];
}

interface RemarksProps {
  readonly title: string;
  readonly remarks: readonly Remark[];
  /** The address of the full list, and the name of the file. */
  readonly file: string | null;
  readonly fileName: string;
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

/** The first remarks about a file's lines, and all of them to download. */
export function LineRemarks({ title, remarks, file, fileName }: RemarksProps) {
  const { t } = useTranslation();
  if (remarks.length === 0) return null;
  return (
    <Card title={title} extra={file && <FaultFile place={file} name={fileName} />} styles={{ body: { padding: 0 } }}>
      <DataTable
        rowKey={({ line, column, message }) => `${line} ${column ?? ''} ${message}`}
        size="small"
        dataSource={remarks}
        pagination={false}
        columns={[
          { title: t('column.line'), dataIndex: 'line', align: 'right' },
          { title: t('import.column'), render: (_, { column }) => column && <code>{column}</code> },
          {
            title: t('import.value'),
            render: (_, { value }) => <span style={{ whiteSpace: 'pre-wrap' }}>{value}</span>,
          },
          {
            title: t('import.fault'),
            render: (_, { message, count }) =>
              count > 1 ? t('import.inLines', { message, lines: grouped(String(count)) }) : message,
          },
        ]}
      />
    </Card>
  );
}

/** The first faults of a file that was refused, and all of them to download. */
export function ImportFaults({ run }: { readonly run: Faulty }) {
  const { t } = useTranslation();
  const { faults, faultCount, faultFile, fileName } = run;
  if (faultCount === 0) return null;
  return (
    <LineRemarks
      title={t('import.faults', { shown: faults.length, of: grouped(String(faultCount)) })}
      remarks={faults}
      file={faultFile ?? null}
      fileName={listName(fileName, 'faults')}
    />
  );
}

/** The name of the list of remarks about a file. */
export function listName(fileName: string, what: string): string {
  return `${fileName.replace(/\.(csv|xes|gz)/g, '')}-${what}.csv`;
}
