import { useQuery } from '@apollo/client/react';
import { Alert, Space } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { grouped, instant } from '../../components/format.js';
import { SubjectPage } from '../../components/subject-page.js';
import { ErasureDocument, type ErasureQuery } from '../../generated/graphql.js';
import { KeptFiles } from './kept-files.js';
import { PersonName } from './person-name.js';

type Erasure = NonNullable<ErasureQuery['erasure']>;

const EVERY_MS = 2_000;
const UNDER_WAY = ['APPROVED', 'ERASING'];

/** What is to be done now, and by whom. */
function Next({ erasure }: { readonly erasure: Erasure }) {
  const { t } = useTranslation();
  const { state, blockedBy } = erasure;
  if (blockedBy.length > 0)
    return (
      <Alert
        type="warning"
        showIcon
        title={t('records.blocked')}
        description={
          <Space wrap>
            {blockedBy.map(({ id, number }) => (
              <Link key={id} to={`/holds/${id}`}>
                {number}
              </Link>
            ))}
          </Space>
        }
      />
    );
  if (state === 'REQUESTED') return <Alert type="info" showIcon title={t('records.next.REQUESTED')} />;
  if (UNDER_WAY.includes(state)) return <Alert type="info" showIcon title={t('records.next.APPROVED')} />;
  if (state === 'ERASED') return <Alert type="success" showIcon title={t('records.next.ERASED')} />;
  return null;
}

function View({ erasure }: { readonly erasure: Erasure }) {
  const { t } = useTranslation();
  const { number, state, account, personRef, erasedBy, erasedEntries } = erasure;
  const isErased = state === 'ERASING' || state === 'ERASED';
  return (
    <SubjectPage
      kind="Erasure"
      subject={erasure}
      number={number}
      title={isErased || !account ? personRef : account.name}
      entries={erasure.entries}
      next={<Next erasure={erasure} />}
      facts={[
        {
          label: t('records.person'),
          value: <PersonName account={account} personRef={personRef} erased={isErased} />,
        },
        { label: t('field.Erasure.personRef'), value: <code style={{ overflowWrap: 'anywhere' }}>{personRef}</code> },
        { label: t('field.Erasure.requestedById'), value: erasure.requestedBy?.name },
        { label: t('column.createdAt'), value: instant(erasure.createdAt) },
        { label: t('field.Erasure.decidedById'), value: erasure.decidedBy?.name },
        { label: t('field.Erasure.decidedAt'), value: instant(erasure.decidedAt) },
        { label: t('field.Erasure.reason'), value: erasure.reason, wide: true },
        { label: t('field.Erasure.remark'), value: erasure.remark, wide: true },
        {
          label: t('field.Erasure.erasedEntries'),
          value: typeof erasedEntries === 'number' ? grouped(String(erasedEntries)) : null,
        },
        { label: t('field.Erasure.erasedAt'), value: instant(erasure.erasedAt) },
        {
          label: t('records.byEntry'),
          value: erasedBy && t('entry.erasedByEntry', { index: erasedBy.logIndex ?? erasedBy.entryId }),
        },
      ]}
    >
      <KeptFiles kept={erasure.kept} />
    </SubjectPage>
  );
}

/** An erasure: whose values are erased, on what ground, what prevents it, and what it left. */
export function ErasurePage() {
  const { id = '' } = useParams();
  const asked = useQuery(ErasureDocument, { variables: { id } });
  const state = asked.data?.erasure?.state ?? '';
  const { startPolling, stopPolling } = asked;
  // The worker carries it out; the page follows until that is done.
  useEffect(() => {
    if (UNDER_WAY.includes(state)) startPolling(EVERY_MS);
    return stopPolling;
  }, [state, startPolling, stopPolling]);
  return <AskedView asked={asked}>{({ erasure }) => (erasure ? <View erasure={erasure} /> : <NotFound />)}</AskedView>;
}
