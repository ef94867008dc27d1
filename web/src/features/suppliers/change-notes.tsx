import { Alert, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { businessDay } from '../../../../schema/kernel/calendar.js';
import { Facts } from '../../components/subject-page.js';
import type { SupplierProfileFragment } from '../../generated/graphql.js';

/**
 * Which change of a supplier is being checked, by when, whether that day has passed, and whether payments wait meanwhile; or why the last change was refused. Both sides
 * see it.
 */
export function ChangeNotes({ supplier }: { readonly supplier: SupplierProfileFragment }) {
  const { t } = useTranslation();
  const { changeAskedAt, changeDueOn, paymentsWait, changeRemark } = supplier;
  const { newLegalRepresentative, newTaxpayer, newBankName, newBankAccount } = supplier;
  // The whole is asked for, also where one thing changes; the account is known by its last digits only, so it is always shown.
  const other = <Value,>(asked: Value, present: unknown) => (asked === present ? null : asked);
  const taxpayer = other(newTaxpayer, supplier.taxpayer);
  if (!changeAskedAt && !changeRemark) return null;
  if (!changeAskedAt)
    return <Alert type="warning" showIcon title={t('field.Supplier.changeRemark')} description={changeRemark} />;
  const isOverdue = changeDueOn != null && changeDueOn < businessDay(new Date());
  return (
    <Alert
      type={isOverdue ? 'error' : 'warning'}
      showIcon
      title={t(paymentsWait ? 'supplierChange.paymentsWait' : 'supplierChange.paymentsGoOn', { dueOn: changeDueOn })}
      description={
        <>
          {isOverdue && <Typography.Paragraph strong>{t('supplierChange.overdue')}</Typography.Paragraph>}
          <Facts
            facts={[
              {
                label: t('field.Supplier.newLegalRepresentative'),
                value: other(newLegalRepresentative, supplier.legalRepresentative),
              },
              { label: t('field.Supplier.newTaxpayer'), value: taxpayer && t(`word.Taxpayer.${taxpayer}`) },
              { label: t('field.Supplier.newBankName'), value: other(newBankName, supplier.bankName) },
              { label: t('field.Supplier.newBankAccount'), value: newBankAccount },
            ]}
          />
        </>
      }
    />
  );
}
