import { Grid, Steps } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SupplierState } from '../../generated/graphql.js';

const STEPS = ['register', 'profile', 'review', 'approve', 'active'] as const;
/** The step of the registration that belongs to each state of a supplier. */
const AT: Readonly<Record<SupplierState, number>> = {
  UNCONFIRMED: 1,
  REGISTERED: 1,
  RETURNED: 1,
  SUBMITTED: 2,
  REVIEWED: 3,
  REJECTED: 3,
  ACTIVE: 5,
  SUSPENDED: 4,
  LAPSED: 0,
};
const STOPPED: readonly SupplierState[] = ['RETURNED', 'REJECTED', 'SUSPENDED', 'LAPSED'];

/** How far a registration has come. */
export function RegistrationSteps({ state }: { readonly state: SupplierState }) {
  const { t } = useTranslation();
  const wide = Grid.useBreakpoint().md ?? true;
  return (
    <Steps
      current={AT[state]}
      status={STOPPED.includes(state) ? 'error' : 'process'}
      orientation={wide ? 'horizontal' : 'vertical'}
      size="small"
      items={STEPS.map((step) => ({ title: t(`registration.${step}`) }))}
    />
  );
}
