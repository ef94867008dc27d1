import { DownloadOutlined } from '@ant-design/icons';
import { useMutation, useQuery } from '@apollo/client/react';
import { Alert, App, Button, Card, Flex, List, Modal, Progress, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { instant } from '../../components/format.js';
import { save } from '../../components/save-file.js';
import { AskExportDocument, type ExportFieldsFragment, PurchaseExportsDocument } from '../../generated/graphql.js';
import { fetchSignedIn } from '../../lib/client.js';

const EVERY_MS = 1_000;
const PAGE = 10;
const KINDS = ['FILE', 'BUNDLE', 'BUNDLE_WITH_FILES'] as const;

type Kind = (typeof KINDS)[number];

const isUnderWay = ({ state }: ExportFieldsFragment) => state === 'WAITING' || state === 'RUNNING';

function sizeText(bytes: number | null | undefined): string {
  const kilobytes = Math.ceil((bytes ?? 0) / 1_000);
  return kilobytes < 1_000 ? `${kilobytes} KB` : `${(kilobytes / 1_000).toFixed(1)} MB`;
}

function useStandingOf(one: ExportFieldsFragment): string {
  const { t } = useTranslation();
  const { state, done, total, url, bytes, expiresAt, message } = one;
  if (state === 'FAILED') return message ?? '';
  if (state === 'DONE' && !url) return t('export.state.expired');
  if (state === 'RUNNING' && !total) return t('export.state.counting');
  return t(`export.state.${state}`, { done, total: total ?? '', size: sizeText(bytes), until: instant(expiresAt) });
}

function Download({ url, name }: { readonly url: string; readonly name: string }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const fetchFile = async () => {
    setBusy(true);
    try {
      const response = await fetchSignedIn(url);
      if (!response.ok) throw new Error(String(response.status));
      save(name, await response.blob());
    } catch {
      void message.error(t('export.failedDownload'));
    }
    setBusy(false);
  };
  return (
    <Button icon={<DownloadOutlined />} loading={busy} onClick={() => void fetchFile()}>
      {t('export.download')}
    </Button>
  );
}

/** Where the database differs from the entries in the file. */
function Differing({ differences }: { readonly differences: readonly string[] }) {
  const { t } = useTranslation();
  return (
    <Alert
      type="warning"
      showIcon
      style={{ flex: '1 1 100%' }}
      title={t('export.differs', { count: differences.length })}
      description={differences.map((one) => (
        <div key={one} style={{ overflowWrap: 'anywhere' }}>
          {one}
        </div>
      ))}
    />
  );
}

function ExportItem({ one }: { readonly one: ExportFieldsFragment }) {
  const { t } = useTranslation();
  const { kind, state, done, total, url, fileName, askedAt, differences } = one;
  const standing = useStandingOf(one);
  const percent = total ? Math.floor((100 * done) / total) : 0;
  return (
    <List.Item style={{ flexWrap: 'wrap', gap: 8 }}>
      <div style={{ flex: '1 1 240px' }}>
        <Flex gap={8} wrap>
          <strong>{t(`export.${kind}`)}</strong>
          <Typography.Text type="secondary">{instant(askedAt)}</Typography.Text>
        </Flex>
        <Typography.Text type={state === 'FAILED' ? 'danger' : 'secondary'} role="status">
          {standing}
        </Typography.Text>
        {isUnderWay(one) && <Progress percent={percent} status="active" aria-label={t('export.progress')} />}
      </div>
      {url && fileName && <Download url={url} name={fileName} />}
      {differences.length > 0 && <Differing differences={differences} />}
    </List.Item>
  );
}

function Kinds({ onAsk, busy }: { readonly onAsk: (kind: Kind) => void; readonly busy: readonly string[] }) {
  const { t } = useTranslation();
  return (
    <Flex gap={12} wrap>
      {KINDS.map((kind) => (
        <Card
          key={kind}
          size="small"
          title={t(`export.${kind}`)}
          style={{ flex: '1 1 220px', display: 'flex', flexDirection: 'column' }}
          styles={{ body: { flex: 1, display: 'flex', flexDirection: 'column', alignItems: 'flex-start' } }}
        >
          <Typography.Paragraph type="secondary" style={{ flex: 1 }}>
            {t(`export.${kind}.hint`)}
          </Typography.Paragraph>
          <Button
            type="primary"
            disabled={busy.includes(kind)}
            aria-label={`${t('export.make')} ${t(`export.${kind}`)}`}
            onClick={() => onAsk(kind)}
          >
            {t('export.make')}
          </Button>
        </Card>
      ))}
    </Flex>
  );
}

function Exports({ purchaseId }: { readonly purchaseId: string }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const asked = useQuery(PurchaseExportsDocument, {
    variables: { purchaseId },
    fetchPolicy: 'cache-and-network',
    pollInterval: EVERY_MS,
  });
  const [ask] = useMutation(AskExportDocument);
  const own = asked.data?.purchaseExports ?? [];
  const onAsk = (kind: Kind) => {
    void ask({ variables: { input: { purchaseId, kind } } })
      .then(({ data }) => {
        if (data?.askExport?.__typename === 'Refused') void message.warning(data.askExport.refusal);
        return asked.refetch();
      })
      .catch(() => message.error(t('export.notAsked')));
  };
  return (
    <Flex vertical gap={16}>
      <Kinds onAsk={onAsk} busy={own.filter(isUnderWay).map(({ kind }) => kind)} />
      <Typography.Text type="secondary">{t('export.recorded')}</Typography.Text>
      <List
        header={<strong>{t('export.own')}</strong>}
        dataSource={[...own]}
        pagination={{ pageSize: PAGE, size: 'small', hideOnSinglePage: true }}
        locale={{ emptyText: t('export.none') }}
        renderItem={(one) => <ExportItem key={one.id} one={one} />}
      />
    </Flex>
  );
}

/** Exports a purchase as a file, for people or for a verifier, and shows the progress while it is made. */
export function ExportFile({ purchaseId }: { readonly purchaseId: string }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon={<DownloadOutlined />} onClick={() => setOpen(true)}>
        {t('export.open')}
      </Button>
      <Modal title={t('export.title')} open={isOpen} onCancel={() => setOpen(false)} footer={null} destroyOnHidden>
        <Exports purchaseId={purchaseId} />
      </Modal>
    </>
  );
}
