import { useQuery } from '@apollo/client/react';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { grouped, instant } from '../../components/format.js';
import { SubjectPage } from '../../components/subject-page.js';
import { MatchToleranceDocument, type MatchToleranceQuery } from '../../generated/graphql.js';
import { useTolerance } from './use-tolerance.js';

function ToleranceView({ set }: { readonly set: NonNullable<MatchToleranceQuery['matchTolerance']> }) {
  const { t } = useTranslation();
  const now = useTolerance();
  const asProposed = (proposed: string, present: string | undefined) =>
    set.state === 'PROPOSED' && present !== undefined
      ? t('tolerance.insteadOf', { proposed: grouped(proposed), now: grouped(present) })
      : grouped(proposed);
  return (
    <SubjectPage
      kind="MatchTolerance"
      subject={set}
      number={instant(set.createdAt)}
      title={t('subject.MatchTolerance')}
      entries={set.entries}
      facts={[
        { label: t('field.MatchTolerance.pricePercent'), value: asProposed(set.pricePercent, now?.pricePercent) },
        { label: t('field.MatchTolerance.lineMost'), value: asProposed(set.lineMost, now?.lineMost) },
        { label: t('field.MatchTolerance.invoiceMost'), value: asProposed(set.invoiceMost, now?.invoiceMost) },
        { label: t('field.MatchTolerance.reason'), value: set.reason, wide: true },
        { label: t('field.MatchTolerance.confirmedAt'), value: instant(set.confirmedAt) },
        { label: t('field.MatchTolerance.remark'), value: set.remark, wide: true },
      ]}
    >
      <Alert type="info" showIcon title={t(`tolerance.next.${set.state}`)} />
    </SubjectPage>
  );
}

/** One proposed or confirmed tolerance: its limits beside those in force, and its trail. */
export function MatchTolerancePage() {
  const { id = '' } = useParams();
  const asked = useQuery(MatchToleranceDocument, { variables: { id } });
  return (
    <AskedView asked={asked}>
      {({ matchTolerance }) => (matchTolerance ? <ToleranceView set={matchTolerance} /> : <NotFound />)}
    </AskedView>
  );
}
