import { useQuery } from '@apollo/client/react';
import { Card, Col, Flex, Row } from 'antd';
import { useCallback, useState } from 'react';
import { useParams } from 'react-router';
import { STAGE_NAMES, type StageName } from '../../../../schema/kernel/stages.js';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { MoveBar } from '../../components/move-bar.js';
import type { VerifiedAll } from '../../components/trail/verify-all.js';
import { PurchaseDocument, type PurchaseQuery } from '../../generated/graphql.js';
import { useLive } from '../../lib/live.js';
import { StateAudit } from '../trail/state-audit.js';
import { ExportFile } from './export-file.js';
import { NextStrip } from './next-strip.js';
import { PathLine } from './path-line.js';
import { PurchaseAlerts } from './purchase-alerts.js';
import { HeadFacts, PurchaseTitle } from './purchase-head.js';
import { PurchaseThen } from './purchase-then.js';
import { StagePanel } from './stage-panel.js';
import { firstShown } from './standing-of.js';
import { TrailMark } from './trail-mark.js';
import { type MomentShown, usePurchaseSource } from './trail-source.js';
import { OtherView, TimeLineCard, ViewChoice } from './trail-views.js';
import { useAnswer } from './use-answer.js';
import { type TrailAddress, useTrailAddress } from './use-trail-filter.js';

type Purchase = NonNullable<PurchaseQuery['purchase']>;

interface NowProps {
  readonly purchase: Purchase;
  readonly chosen: StageName;
  readonly onChoose: (stage: StageName) => void;
}

const CHANGED = 'subscription PurchaseChanged($id: ID!) { purchaseChanged(id: $id) }';

/** What stands above all views for the present purchase: next step, facts and path. */
function PurchaseNow({ purchase, chosen, onChoose }: NowProps) {
  return (
    <>
      <NextStrip purchase={purchase} onChoose={onChoose} />
      <HeadFacts purchase={{ ...purchase, startedAt: purchase.createdAt }} />
      <Card size="small" styles={{ body: { paddingBottom: 4 } }}>
        <PathLine purchase={purchase} chosen={chosen} onChoose={onChoose} />
      </Card>
    </>
  );
}

/** What the time machine shows, where that is a past moment: `undefined` is now, null a moment that is still being loaded. */
function thenOf(shown: MomentShown | null, { view, place }: TrailAddress): MomentShown | null | undefined {
  if (view !== 'moment') return undefined;
  if (shown) return shown.place < shown.total ? shown : undefined;
  return place === null ? undefined : null;
}

function PurchaseView({ purchase, version }: { readonly purchase: Purchase; readonly version: number }) {
  const address = useTrailAddress();
  const asked = STAGE_NAMES.find((name) => name === address.params.get('stage'));
  const stage = asked ?? firstShown(purchase);
  const source = usePurchaseSource(purchase.id);
  const [verified, setVerified] = useState<VerifiedAll | null>(null);
  const [shown, setShown] = useState<MomentShown | null>(null);
  const then = thenOf(shown, address);
  const counts = useAnswer(`${purchase.id} ${version}`, () => source.counts({}));
  // Choosing a stage shows its documents, and in the trail what happened in it.
  const chooseStage = (name: StageName) => address.set({ stage: name, step: name });
  const isNow = then === undefined;
  const upper = isNow ? (
    <PurchaseNow purchase={purchase} chosen={stage} onChoose={chooseStage} />
  ) : (
    then && (
      <PurchaseThen
        moment={then}
        chosen={asked ?? null}
        onChoose={chooseStage}
        onNow={() => address.set({ view: null, place: null })}
      />
    )
  );
  return (
    <Flex vertical gap={16}>
      <PurchaseTitle
        number={purchase.number}
        title={purchase.title}
        state={isNow ? purchase.state : then?.purchase?.state}
        actions={isNow && <MoveBar subject={purchase} />}
      >
        {isNow && <TrailMark counts={counts.data} verified={verified} />}
        {isNow && <ExportFile purchaseId={purchase.id} />}
      </PurchaseTitle>
      {address.view !== 'moment' && upper}
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
        <OtherView source={source} version={version} onShown={setShown}>
          {upper}
        </OtherView>
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
