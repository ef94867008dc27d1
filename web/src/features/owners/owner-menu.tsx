import { MoreOutlined } from '@ant-design/icons';
import { useQuery } from '@apollo/client/react';
import { Button, Popover, Spin, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ownerMoves } from '../../../../schema/kernel/owner-moves.js';
import { AskedView } from '../../components/asked-view.js';
import { type Movable, MoveBar } from '../../components/move-bar.js';
import { OwnerFact } from '../../components/owner-fact.js';
import { OwnedPurchaseMovesDocument, OwnedRequisitionMovesDocument } from '../../generated/graphql.js';

interface Task {
  readonly subjectType: string;
  readonly subjectId: string;
  readonly purchaseId: string | null;
}

type Held = Movable & Parameters<typeof OwnerFact>[0]['owned'];

function Moves({ kind, held }: { readonly kind: 'Purchase' | 'Requisition'; readonly held: Held | null | undefined }) {
  const { t } = useTranslation();
  if (!held) return <Typography.Text>{t('app.notFound')}</Typography.Text>;
  const own = ownerMoves(kind);
  const moves = held.moves.filter(({ name, allowed }) => allowed && own.includes(name));
  return (
    <div style={{ display: 'grid', gap: 8, maxWidth: 320 }}>
      <div>
        {t('column.owner')} <OwnerFact owned={held} />
      </div>
      {moves.length > 0 ? <MoveBar subject={{ ...held, moves }} small /> : t('owner.noneForYou')}
      <Link to="/representations">{t('owner.representations')}</Link>
    </div>
  );
}

function OfPurchase({ id }: { readonly id: string }) {
  const asked = useQuery(OwnedPurchaseMovesDocument, { variables: { id } });
  return <AskedView asked={asked}>{({ purchase }) => <Moves kind="Purchase" held={purchase} />}</AskedView>;
}

function OfRequisition({ id }: { readonly id: string }) {
  const asked = useQuery(OwnedRequisitionMovesDocument, { variables: { id } });
  return <AskedView asked={asked}>{({ requisition }) => <Moves kind="Requisition" held={requisition} />}</AskedView>;
}

/** Whose the purchase or requisition behind a task is, and what the reader can do about that: hand over, appoint a deputy, take over. */
export function OwnerMenu({ of: { subjectType, subjectId, purchaseId } }: { readonly of: Task }) {
  const { t } = useTranslation();
  // Once opened it stays, so that a dialog it has opened survives its closing. A popover without content would not open.
  const [opened, setOpened] = useState(false);
  const isRequisition = subjectType === 'Requisition';
  if (!isRequisition && purchaseId === null) return null;
  const content = isRequisition ? <OfRequisition id={subjectId} /> : <OfPurchase id={purchaseId ?? ''} />;
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      onOpenChange={() => setOpened(true)}
      content={opened ? content : <Spin size="small" />}
    >
      <Button type="text" size="small" icon={<MoreOutlined />} aria-label={t('owner.menu')} />
    </Popover>
  );
}
