import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { instant } from '../../components/format.js';
import { ListPage, useListFilter } from '../../components/list-page.js';
import { statesOf } from '../../components/subject-facts.js';
import { TimeLeft } from '../../components/time-left.js';
import { type SourcingEventState, SupplierEventsDocument, type SupplierEventsQuery } from '../../generated/graphql.js';
import { PortalState } from '../portal/portal-state.js';
import { PortalStateFilter } from '../portal/portal-state-filter.js';

type Event = SupplierEventsQuery['sourcingEvents']['edges'][number]['node'];

// To a bidder, everything between opening and result is one step, so the states in between are no filters.
const NO_FILTERS: readonly string[] = ['DRAFT', 'OPENED', 'EVALUATED', 'AWARD_PROPOSED'];
const STATES = statesOf('SourcingEvent').filter((state) => !NO_FILTERS.includes(state));

function OwnBid({ event }: { readonly event: Event }) {
  const { t } = useTranslation();
  if (event.myBid) return <PortalState kind="Bid" state={event.myBid.state} />;
  return <>{t(event.state === 'PUBLISHED' ? 'bidding.notYet' : 'bidding.noBid')}</>;
}

/** The events that a supplier was invited to quote for, newest first. */
export function InvitationsPage() {
  const { t } = useTranslation();
  const { state } = useListFilter();
  const variables = { first: 50, state: state as SourcingEventState | null };
  const asked = useQuery(SupplierEventsDocument, { variables });
  return (
    <ListPage
      title={t('menu.invitations')}
      asked={asked}
      pick={({ sourcingEvents }) => sourcingEvents}
      actions={<PortalStateFilter kind="SourcingEvent" states={STATES} />}
      empty={state ? t('portal.noneOfState') : t('bidding.none')}
      to={({ id }) => `/events/${id}`}
      columns={[
        {
          title: t('column.title'),
          render: (_, { id, title }: Event) => <Link to={`/events/${id}`}>{title}</Link>,
        },
        { title: t('column.state'), render: (_, row) => <PortalState kind="SourcingEvent" state={row.state} /> },
        { title: t('bidding.ownBid'), render: (_, row) => <OwnBid event={row} /> },
        {
          title: t('bidding.timeLeft'),
          render: (_, { state: at, closesAt }) => at === 'PUBLISHED' && <TimeLeft closesAt={closesAt} />,
        },
        { title: t('field.SourcingEvent.closesAt'), render: (_, row) => instant(row.closesAt) },
        { title: t('column.number'), dataIndex: 'number' },
      ]}
    />
  );
}
