import { useQuery } from '@apollo/client/react';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { grouped, instant } from '../../components/format.js';
import { SubjectPage } from '../../components/subject-page.js';
import { DirectLimitDocument, type DirectLimitQuery } from '../../generated/graphql.js';
import { useLimits } from './use-limits.js';

function LimitView({ limit }: { readonly limit: NonNullable<DirectLimitQuery['directLimit']> }) {
  const { t } = useTranslation();
  const now = useLimits();
  const asProposed = (proposed: string, present: string | undefined) =>
    limit.state === 'PROPOSED' && present !== undefined
      ? t('direct.insteadOf', { proposed: grouped(proposed), now: grouped(present) })
      : grouped(proposed);
  return (
    <SubjectPage
      kind="DirectLimit"
      subject={limit}
      number={instant(limit.createdAt)}
      title={t('subject.DirectLimit')}
      entries={limit.entries}
      facts={[
        { label: t('field.DirectLimit.perPurchase'), value: asProposed(limit.perPurchase, now?.perPurchase) },
        { label: t('field.DirectLimit.perYear'), value: asProposed(limit.perYear, now?.perYear) },
        { label: t('field.DirectLimit.reason'), value: limit.reason, wide: true },
        { label: t('field.DirectLimit.confirmedAt'), value: instant(limit.confirmedAt) },
        { label: t('field.DirectLimit.remark'), value: limit.remark, wide: true },
      ]}
      next={<Alert type="info" showIcon title={t(`direct.limit.next.${limit.state}`)} />}
    />
  );
}

/** Proposed or confirmed limits beside those in force, and their trail. */
export function DirectLimitPage() {
  const { id = '' } = useParams();
  const asked = useQuery(DirectLimitDocument, { variables: { id } });
  return (
    <AskedView asked={asked}>
      {({ directLimit }) => (directLimit ? <LimitView limit={directLimit} /> : <NotFound />)}
    </AskedView>
  );
}
