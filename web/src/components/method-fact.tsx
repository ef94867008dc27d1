import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { settingsOf } from '../../../schema/sourcing/methods.js';
import type { PurchaseMethod } from '../generated/graphql.js';

/** The method of an event, and what the rules ask of it: the same words for staff and suppliers. */
export function MethodFact({ method }: { readonly method: PurchaseMethod }) {
  const { t } = useTranslation();
  const settings = settingsOf(method);
  const name = t(`method.${method}`);
  if (!settings) return <>{name}</>;
  const { minimumInvited, priceWeight } = settings;
  return (
    <>
      {name}
      <br />
      <Typography.Text type="secondary" style={{ fontSize: 13 }}>
        {t('method.rule', { invited: minimumInvited, min: priceWeight.min, max: priceWeight.max })}
      </Typography.Text>
    </>
  );
}
