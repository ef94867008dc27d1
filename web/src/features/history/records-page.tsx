import { DownloadOutlined } from '@ant-design/icons';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { App, Button, Card, Divider, Empty, Flex, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AskedView } from '../../components/asked-view.js';
import { PageTitle } from '../../components/page-title.js';
import { save } from '../../components/save-file.js';
import { EntryView } from '../../components/trail/entry-view.js';
import { useNames } from '../../components/trail/use-names.js';
import { OwnActDocument, OwnActsDocument, type OwnActsQuery } from '../../generated/graphql.js';
import { receiptPackage } from './receipt-package.js';

type Act = OwnActsQuery['ownActs']['edges'][number]['node'];
type Names = ReturnType<typeof useNames>;

/** New acts are logged within a second or two, and witnessed a little later. */
const EVERY_MS = 5_000;

function Downloads({ act }: { readonly act: Act }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const client = useApolloClient();
  const [busy, setBusy] = useState(false);
  const { entryId, state, text } = act.receipt;
  const pack = async () => {
    setBusy(true);
    const asked = client.query({ query: OwnActDocument, variables: { entryId }, fetchPolicy: 'network-only' });
    const own = await asked.then(({ data }) => data?.ownAct ?? null).catch(() => null);
    setBusy(false);
    if (own) save(`receipt-${entryId}.zip`, receiptPackage(own));
    else message.error(t('history.packageFailed'));
  };
  return (
    <Flex wrap gap={8} style={{ marginTop: 8 }}>
      <Button size="small" icon={<DownloadOutlined />} onClick={() => save(`receipt-${entryId}.txt`, text)}>
        {t('history.acknowledgement')}
      </Button>
      {state !== 'PENDING' && (
        <Button size="small" icon={<DownloadOutlined />} loading={busy} onClick={() => void pack()}>
          {t('history.package')}
        </Button>
      )}
    </Flex>
  );
}

function OneAct({ act, names }: { readonly act: Act; readonly names: Names }) {
  return (
    <div style={{ padding: '12px 0' }}>
      <EntryView entry={act.entry} names={names} named />
      <Downloads act={act} />
    </div>
  );
}

function Acts({ list, onMore }: { readonly list: OwnActsQuery['ownActs']; readonly onMore: (after: string) => void }) {
  const { t } = useTranslation();
  const { edges, pageInfo, totalCount } = list;
  const names = useNames(edges.map(({ node }) => node.entry));
  const after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  if (edges.length === 0) return <Empty description={t('history.noRecords')} />;
  return (
    <Card title={t('history.recordCount', { count: totalCount })}>
      {edges.map(({ node }, place) => (
        <div key={node.entry.id}>
          {place > 0 && <Divider style={{ margin: 0 }} />}
          <OneAct act={node} names={names} />
        </div>
      ))}
      {after && (
        <Flex justify="center" style={{ paddingTop: 12 }}>
          <Button onClick={() => onMore(after)}>{t('app.more')}</Button>
        </Flex>
      )}
    </Card>
  );
}

/** What the supplier's own people did, each act with its state in the log and its proof. */
export function RecordsPage() {
  const { t } = useTranslation();
  const asked = useQuery(OwnActsDocument);
  const waiting = asked.data?.ownActs.edges.some(({ node }) => node.receipt.state === 'PENDING') ?? false;
  useQuery(OwnActsDocument, { pollInterval: waiting ? EVERY_MS : 0, skip: !waiting });
  const more = (after: string) =>
    void asked.fetchMore({
      variables: { after },
      updateQuery: ({ ownActs: before }, { fetchMoreResult: { ownActs: next } }) => ({
        ownActs: { ...next, edges: [...before.edges, ...next.edges] },
      }),
    });
  return (
    <>
      <PageTitle title={t('menu.ownRecords')}>
        <Link to="/verify">
          <Button tabIndex={-1}>{t('receipt.verify')}</Button>
        </Link>
      </PageTitle>
      <Typography.Paragraph type="secondary">{t('history.recordsHint')}</Typography.Paragraph>
      <AskedView asked={asked}>{({ ownActs }) => <Acts list={ownActs} onMore={more} />}</AskedView>
    </>
  );
}
