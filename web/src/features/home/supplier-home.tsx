import { useQuery } from '@apollo/client/react';
import { Card, Col, Empty, Flex, Row, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AskedView } from '../../components/asked-view.js';
import { DueDay } from '../../components/due-day.js';
import { instant, money } from '../../components/format.js';
import { PageTitle } from '../../components/page-title.js';
import { TimeLeft } from '../../components/time-left.js';
import { SupplierHomeDocument, type SupplierHomeQuery } from '../../generated/graphql.js';
import { PortalState } from '../portal/portal-state.js';
import { RegistrationStanding } from '../suppliers/registration-standing.js';
import { RegistrationSteps } from '../suppliers/registration-steps.js';
import { WorkCard } from './work-card.js';

interface ListedRow {
  readonly id: string;
  readonly to: string;
  readonly title: string;
  readonly beside: ReactNode;
}

interface ListProps {
  readonly title: string;
  /** The list that it is a part of. */
  readonly all: string;
  readonly rows: readonly ListedRow[];
  readonly hasMore: boolean;
  readonly empty: string;
}

function ShortList({ title, all, rows, hasMore, empty }: ListProps) {
  const { t } = useTranslation();
  return (
    <Card size="small" title={title} extra={<Link to={all}>{t(hasMore ? 'home.seeMore' : 'home.seeAll')}</Link>}>
      {rows.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={empty} />}
      <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {rows.map(({ id, to, title: name, beside }) => (
          <li key={id} style={{ padding: '4px 0' }}>
            <Flex wrap gap={8} justify="space-between">
              <Link to={to} style={{ overflowWrap: 'anywhere' }}>
                {name}
              </Link>
              {beside}
            </Flex>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Standing({ data: { mySupplier } }: { readonly data: SupplierHomeQuery }) {
  const { t } = useTranslation();
  if (!mySupplier) return null;
  const { state } = mySupplier;
  return (
    <Card
      size="small"
      title={
        <Flex gap={8} align="center">
          {t('home.registration')} <PortalState kind="Supplier" state={state} />
        </Flex>
      }
      extra={<Link to="/my-supplier">{t('menu.mySupplier')}</Link>}
    >
      {state !== 'ACTIVE' && <RegistrationSteps state={state} />}
      <RegistrationStanding supplier={mySupplier} />
    </Card>
  );
}

function Lists({ data: { sourcingEvents, orders, goodsReturns, invoices } }: { readonly data: SupplierHomeQuery }) {
  const { t } = useTranslation();
  return (
    <Flex vertical gap={16}>
      <ShortList
        title={t('home.invitations')}
        all="/events?state=PUBLISHED"
        hasMore={sourcingEvents.pageInfo.hasNextPage}
        empty={t('home.noInvitations')}
        rows={sourcingEvents.edges.map(({ node: { id, number, title, closesAt, myBid } }) => ({
          ...{ id, to: `/events/${id}`, title: `${number} ${title}` },
          beside: (
            <Flex gap={8}>
              {myBid ? <PortalState kind="Bid" state={myBid.state} /> : t('bidding.notYet')}
              <TimeLeft closesAt={closesAt} />
            </Flex>
          ),
        }))}
      />
      <ShortList
        title={t('home.toConfirm')}
        all="/orders?state=RELEASED"
        hasMore={orders.pageInfo.hasNextPage}
        empty={t('home.noneToConfirm')}
        rows={orders.edges.map(({ node: { id, number, total, releasedAt } }) => ({
          ...{ id, to: `/orders/${id}`, title: number },
          beside: (
            <span style={{ fontVariantNumeric: 'tabular-nums' }}>
              {money(total)} <Typography.Text type="secondary">{instant(releasedAt)}</Typography.Text>
            </span>
          ),
        }))}
      />
      <ShortList
        title={t('home.returns')}
        all="/returns?state=RETURNED"
        hasMore={goodsReturns.pageInfo.hasNextPage}
        empty={t('home.noReturns')}
        rows={goodsReturns.edges.map(({ node: { id, number, total } }) => ({
          ...{ id, to: `/returns/${id}`, title: number },
          beside: <span style={{ fontVariantNumeric: 'tabular-nums' }}>{money(total)}</span>,
        }))}
      />
      <ShortList
        title={t('menu.myInvoices')}
        all="/invoices"
        hasMore={invoices.pageInfo.hasNextPage}
        empty={t('home.noInvoices')}
        rows={invoices.edges.map(({ node: { id, number, invoiceNumber, total, state, dueOn } }) => ({
          ...{ id, to: `/invoices/${id}`, title: `${number} ${invoiceNumber}` },
          beside: (
            <Flex gap={8} wrap>
              <span style={{ fontVariantNumeric: 'tabular-nums' }}>{money(total)}</span>
              {state !== 'PAID' && <DueDay day={dueOn} open={false} />}
              <PortalState kind="Invoice" state={state} />
            </Flex>
          ),
        }))}
      />
    </Flex>
  );
}

/** What opens for a supplier: where its registration stands, what waits for it, and its invitations, orders, returns and invoices. */
export function SupplierHome() {
  const { t } = useTranslation();
  const asked = useQuery(SupplierHomeDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <>
      <PageTitle title={t('home.page')} />
      <Row gutter={[16, 16]}>
        <Col xs={24} xl={12}>
          <Flex vertical gap={16}>
            {asked.data && <Standing data={asked.data} />}
            <WorkCard />
          </Flex>
        </Col>
        <Col xs={24} xl={12}>
          <AskedView asked={asked}>{(data) => <Lists data={data} />}</AskedView>
        </Col>
      </Row>
    </>
  );
}
