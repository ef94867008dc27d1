import { useQuery } from '@apollo/client/react';
import { Alert, Card } from 'antd';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { instant } from '../../components/format.js';
import { SubjectLink } from '../../components/subject-link.js';
import { type Fact, SubjectPage } from '../../components/subject-page.js';
import { AwardDocument, type AwardQuery } from '../../generated/graphql.js';
import { AwardMeasures } from './award-measures.js';
import { RankingTable } from './ranking-table.js';
import { RevocationNotice } from './revocation-notice.js';

/** An award as its page queries it. */
export type ShownAward = NonNullable<AwardQuery['award']>;

function factsOf(award: ShownAward, t: TFunction): readonly Fact[] {
  const { event, supplier, recommendedBy, justification, remark, createdAt } = award;
  const purchase = event?.purchase;
  return [
    {
      label: t('column.supplier'),
      value: (
        <SubjectLink kind="Supplier" id={supplier?.id}>
          {supplier?.name}
        </SubjectLink>
      ),
    },
    { label: t('field.Award.recommendedById'), value: recommendedBy?.name },
    { label: t('field.Award.createdAt'), value: instant(createdAt) },
    {
      label: t('subject.SourcingEvent'),
      value: event && <Link to={`/events/${event.id}`}>{event.number}</Link>,
    },
    {
      label: t('subject.Purchase'),
      value: purchase && <Link to={`/purchases/${purchase.id}`}>{purchase.number}</Link>,
    },
    { label: t('field.Award.justification'), value: justification, wide: true },
    { label: t('field.Award.remark'), value: remark, wide: true },
  ];
}

function Next({ award }: { readonly award: ShownAward }) {
  const { t } = useTranslation();
  const approved = award.state === 'APPROVED';
  const contract = approved && award.event?.purchase?.contracts.find(({ state }) => state !== 'CANCELLED');
  const waiting = approved && award.revocation ? 'award.next.revocation' : null;
  const key = waiting ?? (contract ? 'award.next.contract' : (`award.next.${award.state}` as const));
  return (
    <Alert
      type={award.state === 'RETURNED' || award.state === 'REVOKED' ? 'warning' : 'info'}
      showIcon
      title={
        <>
          {t(key)}{' '}
          {contract && <Link to={`/contracts/${contract.id}`}>{`${t('subject.Contract')} ${contract.number}`}</Link>}
        </>
      }
    />
  );
}

/** An award: who is recommended, at what amount and why, compared with the ranking and the estimate. */
export function AwardPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const asked = useQuery(AwardDocument, { variables: { id } });
  return (
    <AskedView asked={asked}>
      {({ award }) =>
        award ? (
          <SubjectPage
            kind="Award"
            subject={award}
            number={award.number}
            title={award.event?.title ?? award.number}
            entries={award.entries}
            facts={factsOf(award, t)}
            next={
              <>
                <Next award={award} />
                <RevocationNotice award={award} />
                <AwardMeasures award={award} />
              </>
            }
          >
            {award.event && (
              <Card title={t('field.SourcingEvent.ranking')} styles={{ body: { padding: 0 } }}>
                <RankingTable event={award.event} chosenId={award.bid?.id} />
              </Card>
            )}
          </SubjectPage>
        ) : (
          <NotFound />
        )
      }
    </AskedView>
  );
}
