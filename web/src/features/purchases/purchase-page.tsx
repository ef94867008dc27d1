import { useQuery } from '@apollo/client/react';
import { Card, Col, Descriptions, Flex, Row, Typography } from 'antd';
import { type ReactNode, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { STAGE_NAMES, type StageName } from '../../../../schema/purchases/path.js';
import { useLive } from '../../app/live.js';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { instant, money } from '../../components/format.js';
import { MoveBar } from '../../components/move-bar.js';
import { OwnerFact } from '../../components/owner-fact.js';
import { StateTag } from '../../components/state-tag.js';
import type { VerifiedAll } from '../../components/trail/verify-all.js';
import { PurchaseDocument, type PurchaseQuery } from '../../generated/graphql.js';
import { StateAudit } from '../trail/state-audit.js';
import { ExportFile } from './export-file.js';
import { NextStrip } from './next-strip.js';
import { PathLine } from './path-line.js';
import { PurchaseAlerts } from './purchase-alerts.js';
import { StagePanel } from './stage-panel.js';
import { firstShown } from './standing-of.js';
import { TrailMark } from './trail-mark.js';
import { usePurchaseSource } from './trail-source.js';
import { OtherView, TimeLineCard, ViewChoice } from './trail-views.js';
import { useAnswer } from './use-answer.js';
import { useTrailAddress } from './use-trail-filter.js';

type Purchase = NonNullable<PurchaseQuery['purchase']>;

const CHANGED = 'subscription PurchaseChanged($id: ID!) { purchaseChanged(id: $id) }';

function Head({ purchase, children }: { readonly purchase: Purchase; readonly children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Flex wrap justify="space-between" align="flex-start" gap={12}>
      <div style={{ minWidth: 0 }}>
        <Typography.Text type="secondary">
          {t('subject.Purchase')} {purchase.number}
        </Typography.Text>
        <Flex align="center" gap={12} wrap>
          <Typography.Title level={1} style={{ fontSize: 22, margin: 0, overflowWrap: 'anywhere' }}>
            {purchase.title}
          </Typography.Title>
          <StateTag subject="Purchase" state={purchase.state} />
          {children}
        </Flex>
      </div>
      <MoveBar subject={purchase} />
    </Flex>
  );
}

function HeadFacts({ purchase }: { readonly purchase: Purchase }) {
  const { t } = useTranslation();
  const items = [
    {
      key: 'value',
      label: t('column.value'),
      children: money(purchase.value) || t(purchase.state === 'ACTIVE' ? 'purchase.noValueYet' : 'purchase.noValue'),
    },
    { key: 'method', label: t('column.method'), children: t(`method.${purchase.method}`) },
    { key: 'owner', label: t('column.owner'), children: <OwnerFact owned={purchase} /> },
    { key: 'unit', label: t('column.unit'), children: purchase.unit?.name },
    { key: 'createdAt', label: t('column.createdAt'), children: instant(purchase.createdAt) },
  ];
  return <Descriptions size="small" column={{ xs: 1, sm: 2, md: 3, xl: 5 }} items={items} />;
}

function useStage(purchase: Purchase): readonly [StageName, (stage: StageName, step: StageName) => void] {
  const { params, set } = useTrailAddress();
  const asked = STAGE_NAMES.find((name) => name === params.get('stage'));
  return [asked ?? firstShown(purchase), (stage, step) => set({ stage, step })];
}

function PurchaseView({ purchase, version }: { readonly purchase: Purchase; readonly version: number }) {
  const [stage, choose] = useStage(purchase);
  const address = useTrailAddress();
  const source = usePurchaseSource(purchase.id);
  const [verified, setVerified] = useState<VerifiedAll | null>(null);
  const counts = useAnswer(`${purchase.id} ${version}`, () => source.counts({}));
  // Whoever chooses a stage sees its documents, and in the trail what happened in it.
  const chooseStage = (name: StageName) => choose(name, name);
  return (
    <Flex vertical gap={16}>
      <Head purchase={purchase}>
        <TrailMark counts={counts.data} verified={verified} />
        <ExportFile purchaseId={purchase.id} />
      </Head>
      <NextStrip purchase={purchase} onChoose={chooseStage} />
      <Card size="small">
        <HeadFacts purchase={purchase} />
      </Card>
      <Card size="small" styles={{ body: { paddingBottom: 4 } }}>
        <PathLine purchase={purchase} chosen={stage} onChoose={chooseStage} />
      </Card>
      <ViewChoice source={source} />
      {address.view === 'timeline' ? (
        <Row gutter={[16, 16]}>
          <Col xs={24} lg={14}>
            <StagePanel purchase={purchase} stage={stage} />
          </Col>
          <Col xs={24} lg={10}>
            <Flex vertical gap={16}>
              <PurchaseAlerts id={purchase.id} />
              <TimeLineCard source={source} version={version} verified={verified} onVerified={setVerified}>
                <StateAudit purchaseId={purchase.id} />
              </TimeLineCard>
            </Flex>
          </Col>
        </Row>
      ) : (
        <OtherView source={source} version={version} />
      )}
    </Flex>
  );
}

/** A purchase from its need to its payment: path, documents of each stage, and the trail of every act. */
export function PurchasePage() {
  const { id = '' } = useParams();
  const asked = useQuery(PurchaseDocument, { variables: { id } });
  const [version, setVersion] = useState(0);
  const again = useCallback(() => {
    void asked.refetch().catch(() => null);
    setVersion((before) => before + 1);
  }, [asked.refetch]);
  useLive(CHANGED, { id }, again);
  return (
    <AskedView asked={asked}>
      {({ purchase }) => (purchase ? <PurchaseView key={id} purchase={purchase} version={version} /> : <NotFound />)}
    </AskedView>
  );
}
