import { useQuery } from '@apollo/client/react';
import { Alert, Card, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { MySupplierDocument, type SupplierProfileFragment } from '../../generated/graphql.js';
import { PortalPage } from '../portal/portal-page.js';
import { ChangeNotes } from './change-notes.js';
import { profileFacts } from './profile-facts.js';
import { RegistrationSteps } from './registration-steps.js';
import { SuspensionNotes } from './suspension-notes.js';

function Progress({ supplier }: { readonly supplier: SupplierProfileFragment }) {
  const { t } = useTranslation();
  const { state, remark } = supplier;
  return (
    <Flex vertical gap={16} style={{ marginBottom: 16 }}>
      {state !== 'SUSPENDED' && (
        <Card>
          <RegistrationSteps state={state} />
        </Card>
      )}
      {remark && <Alert type="warning" showIcon title={t('suppliers.remarkToYou')} description={remark} />}
      <ChangeNotes supplier={supplier} />
      <SuspensionNotes supplier={supplier} />
    </Flex>
  );
}

/** A supplier's own record: how far its registration has come, what comes next, and what it has entered. */
export function MySupplierPage() {
  const { t, i18n } = useTranslation();
  const asked = useQuery(MySupplierDocument);
  return (
    <AskedView asked={asked}>
      {({ mySupplier }) =>
        mySupplier ? (
          <PortalPage
            kind="Supplier"
            subject={mySupplier}
            heading={`${t('menu.mySupplier')} ${mySupplier.number}`}
            title={mySupplier.name}
            above={<Progress supplier={mySupplier} />}
            facts={profileFacts(mySupplier, t, i18n.language)}
            receipt={mySupplier.receipt}
            receiptName={mySupplier.number}
          />
        ) : (
          <NotFound />
        )
      }
    </AskedView>
  );
}
