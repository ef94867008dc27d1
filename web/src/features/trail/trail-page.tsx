import { DownloadOutlined, SafetyCertificateOutlined } from '@ant-design/icons';
import { useQuery } from '@apollo/client/react';
import { Button, Card, Flex, Space, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AskedView } from '../../components/asked-view.js';
import { exactInstant, grouped } from '../../components/format.js';
import { PageTitle } from '../../components/page-title.js';
import { save } from '../../components/save-file.js';
import { Facts } from '../../components/subject-page.js';
import { TrailHeadDocument, type TrailHeadQuery } from '../../generated/graphql.js';
import { AnchorsCard } from '../anchors/anchors-card.js';
import { DayLinks } from '../history/day-links.js';
import { TrailSearch } from '../history/trail-search.js';
import { EntrySearch } from './entry-search.js';
import { LogKeys } from './log-keys.js';
import { LogKeysCard } from './log-keys-card.js';
import { NightlyAudit } from './nightly-audit.js';
import { pinnedKeys } from './pinned-keys.js';
import { Signed } from './signed.js';
import { TrailAlerts } from './trail-alerts.js';

const EVERY_MS = 10_000;

type HeadOfLog = TrailHeadQuery['trailHead'];

function Keys({ policy }: { readonly policy: string }) {
  const { t } = useTranslation();
  const known = pinnedKeys(new TextEncoder().encode(policy));
  if ('error' in known) return null;
  return (
    <Card
      title={t('trail.keys')}
      extra={
        <Button icon={<DownloadOutlined />} onClick={() => save('policy.json', policy)}>
          {t('trail.savePolicy')}
        </Button>
      }
    >
      <Typography.Paragraph>{t('trail.keysHint')}</Typography.Paragraph>
      <Facts
        facts={[
          { label: t('trail.logKey'), value: <LogKeys keys={known.logKeys} />, wide: true },
          { label: t('trail.receiptKey'), value: <Signed text={known.receiptKeys.join('\n')} />, wide: true },
        ]}
      />
    </Card>
  );
}

function Head({ head }: { readonly head: HeadOfLog }) {
  const { t } = useTranslation();
  const { origin, size, pending, root, checkpoint, policy, witnessed, cosignedAt } = head;
  return (
    <Flex vertical gap={16}>
      <TrailSearch />
      <NightlyAudit />
      <Card title={t('trail.head')}>
        <Facts
          facts={[
            { label: t('trail.origin'), value: <code>{origin}</code> },
            { label: t('trail.size'), value: grouped(String(size)) },
            { label: t('trail.pendingCount'), value: `${grouped(String(pending))} · ${t('trail.pendingHint')}` },
            { label: t('trail.witnessed'), value: grouped(String(witnessed)) },
            { label: t('trail.cosignedAt'), value: cosignedAt ? exactInstant(cosignedAt) : t('trail.noWitness') },
            { label: t('trail.root'), value: <Signed text={root} />, wide: true },
            { label: t('trail.checkpoint'), value: checkpoint && <Signed text={checkpoint} />, wide: true },
          ]}
        />
        <Typography.Paragraph type="secondary" style={{ margin: '12px 0 0' }}>
          {t('trail.checkpointHint')}
        </Typography.Paragraph>
      </Card>
      <EntrySearch />
      <AnchorsCard />
      <Keys policy={policy} />
      <LogKeysCard />
    </Flex>
  );
}

/** The present log: its head, its keys, and any entry by its id. */
export function TrailPage() {
  const { t } = useTranslation();
  const asked = useQuery(TrailHeadDocument, { pollInterval: EVERY_MS });
  return (
    <>
      <PageTitle title={t('menu.trail')}>
        <Space wrap>
          <DayLinks />
          <Link to="/verify">
            <Button icon={<SafetyCertificateOutlined />} tabIndex={-1}>
              {t('trail.toVerify')}
            </Button>
          </Link>
        </Space>
      </PageTitle>
      <TrailAlerts />
      <AskedView asked={asked}>{({ trailHead }) => <Head head={trailHead} />}</AskedView>
    </>
  );
}
