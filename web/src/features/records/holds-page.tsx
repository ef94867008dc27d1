import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { instant } from '../../components/format.js';
import { ListPage, useListFilter } from '../../components/list-page.js';
import { StateTag } from '../../components/state-tag.js';
import { statesOf } from '../../components/subject-facts.js';
import { useMay } from '../../components/use-may.js';
import { type HoldHeadFragment, HoldsDocument, type LegalHoldState } from '../../generated/graphql.js';
import { HoldSubject } from './hold-subject.js';
import { RecordTabs } from './record-tabs.js';

/** Legal holds, newest first. */
export function HoldsPage() {
  const { t } = useTranslation();
  const { state } = useListFilter();
  const asked = useQuery(HoldsDocument, { variables: { first: 50, state: state as LegalHoldState | null } });
  const mayPlace = useMay('LegalHold', 'placeHold');
  return (
    <ListPage
      title={t('menu.records')}
      asked={asked}
      pick={({ legalHolds }) => legalHolds}
      tabs={<RecordTabs />}
      states={{ kind: 'LegalHold', values: statesOf('LegalHold') }}
      empty={t(mayPlace ? 'records.noHolds' : 'records.noHoldsToSee')}
      actions={
        mayPlace && (
          <Link to="/holds/new">
            <Button type="primary" tabIndex={-1}>
              {t('move.placeHold')}
            </Button>
          </Link>
        )
      }
      to={({ id }) => `/holds/${id}`}
      columns={[
        {
          title: t('column.number'),
          render: (_, { id, number }: HoldHeadFragment) => <Link to={`/holds/${id}`}>{number}</Link>,
        },
        { title: t('records.heldSubject'), render: (_, hold) => <HoldSubject hold={hold} /> },
        { title: t('column.state'), render: (_, row) => <StateTag subject="LegalHold" state={row.state} /> },
        { title: t('field.LegalHold.placedById'), render: (_, row) => row.placedBy?.name },
        { title: t('column.createdAt'), render: (_, row) => instant(row.createdAt) },
      ]}
    />
  );
}
