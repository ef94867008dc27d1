import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../components/subject-page.js';
import type { SupplierProfileFragment } from '../../generated/graphql.js';

/**
 * Which change of a supplier is being checked, by when, and whether payments wait meanwhile; or why the last change was refused. Both sides
 * see it.
 */
export function ChangeNotes({ supplier }: { readonly supplier: SupplierProfileFragment }) {
  const { t } = useTranslation();
  const { changeAskedAt, changeDueOn, paymentsWait, changeRemark } = supplier;
  const { newLegalRepresentative, newBankName, newBankAccount } = supplier;
  if (!changeAskedAt && !changeRemark) return null;
  if (!changeAskedAt)
    return <Alert type="warning" showIcon title={t('field.Supplier.changeRemark')} description={changeRemark} />;
  return (
    <Alert
      type="warning"
      showIcon
      title={t(paymentsWait ? 'supplierChange.paymentsWait' : 'supplierChange.paymentsGoOn', { dueOn: changeDueOn })}
      description={
        <Facts
          facts={[
            { label: t('field.Supplier.newLegalRepresentative'), value: newLegalRepresentative },
            { label: t('field.Supplier.newBankName'), value: newBankName },
            { label: t('field.Supplier.newBankAccount'), value: newBankAccount },
          ]}
        />
      }
    />
  );
}
