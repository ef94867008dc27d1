import { useQuery } from '@apollo/client/react';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { instant } from '../../components/format.js';
import { SubjectPage } from '../../components/subject-page.js';
import { SupplierDocument, type SupplierQuery } from '../../generated/graphql.js';
import { SupplierHistory } from '../history/supplier-history.js';
import { ChangeNotes } from './change-notes.js';
import { profileFacts } from './profile-facts.js';
import { SuspensionNotes } from './suspension-notes.js';

type Supplier = NonNullable<SupplierQuery['supplier']>;

/** What a reviewer should know before deciding. */
function Hints({ supplier }: { readonly supplier: Supplier }) {
  const { t } = useTranslation();
  const { creditCodeValid, creditCode, remark, state, proposedWithholding: proposed } = supplier;
  return (
    <>
      <Alert type="info" showIcon title={t(`suppliers.staffNext.${state}`)} />
      {!creditCodeValid && (
        <Alert
          type="warning"
          showIcon
          title={t('suppliers.codeFlaggedTitle', { creditCode })}
          description={
            <>
              <div>{t('suppliers.codeFlaggedWhat')}</div>
              {state === 'SUBMITTED' && <div>{t('suppliers.codeFlaggedReview')}</div>}
            </>
          }
        />
      )}
      {remark && <Alert type="warning" showIcon title={t('field.Supplier.remark')} description={remark} />}
      <ChangeNotes supplier={supplier} />
      {supplier.contactChangedAt && (
        <Alert
          type="info"
          showIcon
          title={t('supplierChange.contactSince', { at: instant(supplier.contactChangedAt) })}
        />
      )}
      <SuspensionNotes supplier={supplier} />
      {proposed && (
        <Alert
          type="info"
          showIcon
          title={t('suspension.proposed', {
            name: proposed.proposedBy?.name ?? '',
            at: instant(proposed.proposedAt),
            until: proposed.until,
          })}
          description={t('suspension.withheldReason', { reason: proposed.reason })}
        />
      )}
    </>
  );
}

/** A supplier as its reviewers see it: what it says about itself, what can be done, and its trail. */
export function SupplierPage() {
  const { t, i18n } = useTranslation();
  const { id = '' } = useParams();
  const asked = useQuery(SupplierDocument, { variables: { id } });
  return (
    <AskedView asked={asked}>
      {({ supplier }) =>
        supplier ? (
          <SubjectPage
            kind="Supplier"
            subject={supplier}
            alike={supplier.alike}
            number={supplier.number}
            title={supplier.name}
            entries={supplier.entries}
            next={<Hints supplier={supplier} />}
            facts={profileFacts(supplier, t, i18n.language)}
            last={<SupplierHistory id={supplier.id} />}
          />
        ) : (
          <NotFound />
        )
      }
    </AskedView>
  );
}
