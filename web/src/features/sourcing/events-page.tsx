import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { KindList } from '../../components/lists/kind-list.js';
import { PurchaseTabs } from '../../components/purchase-tabs.js';
import { StateTag } from '../../components/state-tag.js';
import { SourcingEventsDocument } from '../../generated/graphql.js';

/** Sourcing events, newest first, with when they close. */
export function SourcingEventsPage() {
  const { t } = useTranslation();
  return (
    <KindList
      kind="SourcingEvent"
      title={t('menu.purchases')}
      tabs={<PurchaseTabs />}
      query={SourcingEventsDocument}
      pick={({ sourcingEvents }) => sourcingEvents}
      empty={t('event.none')}
      to={({ id }) => `/events/${id}`}
      columns={[
        {
          key: 'number',
          title: t('column.number'),
          value: ({ number }) => number,
          render: ({ id, number }) => <Link to={`/events/${id}`}>{number}</Link>,
          sort: 'NUMBER',
        },
        {
          key: 'title',
          title: t('column.title'),
          value: ({ title }) => title,
          render: ({ title }) => <span style={{ whiteSpace: 'normal' }}>{title}</span>,
        },
        {
          key: 'state',
          title: t('column.state'),
          value: ({ state }) => t(`state.SourcingEvent.${state}`),
          render: ({ state }) => <StateTag subject="SourcingEvent" state={state} />,
        },
        { key: 'method', title: t('column.method'), value: ({ method }) => t(`method.${method}`), isExtra: true },
        {
          key: 'closesAt',
          title: t('field.SourcingEvent.closesAt'),
          value: ({ closesAt }) => ({ instant: closesAt }),
          sort: 'CLOSES_AT',
        },
        { key: 'owner', title: t('column.owner'), value: ({ purchase }) => purchase?.owner?.name },
        {
          key: 'purchase',
          title: t('subject.Purchase'),
          value: ({ purchase }) => purchase?.number,
          render: ({ purchase }) => purchase && <Link to={`/purchases/${purchase.id}`}>{purchase.number}</Link>,
          isExtra: true,
        },
        {
          key: 'createdAt',
          title: t('column.createdAt'),
          value: ({ createdAt }) => ({ instant: createdAt }),
          sort: 'CREATED',
        },
      ]}
    />
  );
}
