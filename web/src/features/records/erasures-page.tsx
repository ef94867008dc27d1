import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { instant } from '../../components/format.js';
import { ListPage, useListFilter } from '../../components/list-page.js';
import { StateTag } from '../../components/state-tag.js';
import { statesOf } from '../../components/subject-facts.js';
import { useMay } from '../../components/use-may.js';
import { type ErasureHeadFragment, type ErasureState, ErasuresDocument } from '../../generated/graphql.js';
import { PersonName } from './person-name.js';
import { RecordTabs } from './record-tabs.js';

/** Erasures, newest first. */
export function ErasuresPage() {
  const { t } = useTranslation();
  const { state } = useListFilter();
  const asked = useQuery(ErasuresDocument, { variables: { first: 50, state: state as ErasureState | null } });
  const mayAsk = useMay('Erasure', 'requestErasure');
  return (
    <ListPage
      title={t('menu.records')}
      asked={asked}
      pick={({ erasures }) => erasures}
      tabs={<RecordTabs />}
      states={{ kind: 'Erasure', values: statesOf('Erasure') }}
      empty={t(mayAsk ? 'records.noErasures' : 'records.noErasuresToSee')}
      actions={
        mayAsk && (
          <Link to="/records/new">
            <Button type="primary" tabIndex={-1}>
              {t('move.requestErasure')}
            </Button>
          </Link>
        )
      }
      to={({ id }) => `/records/${id}`}
      columns={[
        {
          title: t('column.number'),
          render: (_, { id, number }: ErasureHeadFragment) => <Link to={`/records/${id}`}>{number}</Link>,
        },
        {
          title: t('records.person'),
          render: (_, { account, personRef, state: at }) => (
            <PersonName account={account} personRef={personRef} erased={at === 'ERASING' || at === 'ERASED'} />
          ),
        },
        { title: t('column.state'), render: (_, row) => <StateTag subject="Erasure" state={row.state} /> },
        { title: t('field.Erasure.requestedById'), render: (_, row) => row.requestedBy?.name },
        { title: t('column.createdAt'), render: (_, row) => instant(row.createdAt) },
      ]}
    />
  );
}
