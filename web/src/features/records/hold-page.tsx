import { useQuery } from '@apollo/client/react';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { instant } from '../../components/format.js';
import { SubjectPage } from '../../components/subject-page.js';
import { HoldDocument } from '../../generated/graphql.js';
import { HoldSubject } from './hold-subject.js';

/** A legal hold: on whom or what, why, and who lifted it. */
export function HoldPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const asked = useQuery(HoldDocument, { variables: { id } });
  return (
    <AskedView asked={asked}>
      {({ legalHold: hold }) =>
        hold ? (
          <SubjectPage
            kind="LegalHold"
            subject={hold}
            number={hold.number}
            title={hold.purchase?.title ?? hold.purchaseNumber ?? hold.account?.name ?? hold.number}
            entries={hold.entries}
            next={hold.state === 'ACTIVE' && <Alert type="info" showIcon title={t('records.holdSays')} />}
            facts={[
              { label: t('records.heldSubject'), value: <HoldSubject hold={hold} />, wide: true },
              { label: t('field.LegalHold.placedById'), value: hold.placedBy?.name },
              { label: t('column.createdAt'), value: instant(hold.createdAt) },
              { label: t('field.LegalHold.reason'), value: hold.reason, wide: true },
              { label: t('field.LegalHold.liftedById'), value: hold.liftedBy?.name },
              { label: t('field.LegalHold.liftedAt'), value: instant(hold.liftedAt) },
              { label: t('field.LegalHold.remark'), value: hold.remark, wide: true },
            ]}
          />
        ) : (
          <NotFound />
        )
      }
    </AskedView>
  );
}
