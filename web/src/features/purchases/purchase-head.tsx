import { Card, Descriptions, Flex, Tag, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { instant, type MoneyValue, money } from '../../components/format.js';
import { type Owned, OwnerFact } from '../../components/owner-fact.js';
import { StateTag } from '../../components/state-tag.js';
import type { PurchaseMethod, PurchaseState } from '../../generated/graphql.js';
import { useTabName } from '../../lib/tab-name.js';

/** What the head of the page says about a purchase, now or at a moment; `state` is null before it was begun. */
export interface Headed extends Owned {
  readonly state: PurchaseState | null;
  readonly value: MoneyValue | null;
  /** Whether there is an amount that the reader may not see. */
  readonly valueWithheld?: boolean;
  readonly method: PurchaseMethod | null;
  readonly unit: { readonly name: string } | null;
  readonly startedAt: string | null;
}

interface Props {
  readonly number: string;
  readonly title: string;
  /** Null before it was begun; undefined while that is not known yet. */
  readonly state: PurchaseState | null | undefined;
  /** Beside the title. */
  readonly children?: ReactNode;
  /** What can be done. */
  readonly actions?: ReactNode;
}

/** Number and title of a purchase, and its state. */
export function PurchaseTitle({ number, title, state, children, actions }: Props) {
  const { t } = useTranslation();
  useTabName(number, title);
  return (
    <Flex wrap justify="space-between" align="flex-start" gap={12}>
      <div style={{ minWidth: 0 }}>
        <Typography.Text type="secondary">
          {t('subject.Purchase')} {number}
        </Typography.Text>
        <Flex align="center" gap={12} wrap>
          <Typography.Title level={1} style={{ fontSize: 22, margin: 0, overflowWrap: 'anywhere' }}>
            {title}
          </Typography.Title>
          {state && <StateTag subject="Purchase" state={state} />}
          {state === null && <Tag>{t('moment.notBegun')}</Tag>}
          {children}
        </Flex>
      </div>
      {actions}
    </Flex>
  );
}

/** Amount, method, owner and unit of a purchase, and when it was created. */
export function HeadFacts({ purchase }: { readonly purchase: Headed }) {
  const { t } = useTranslation();
  const { state, value, valueWithheld = false, method, unit, startedAt } = purchase;
  const isOpen = state === null || state === 'ACTIVE';
  const none = isOpen ? 'purchase.noValueYet' : 'purchase.noValue';
  const items = [
    {
      key: 'value',
      label: t('column.value'),
      children: money(value) || t(valueWithheld ? 'app.withheld' : none),
    },
    { key: 'method', label: t('column.method'), children: method && t(`method.${method}`) },
    { key: 'owner', label: t('column.owner'), children: <OwnerFact owned={purchase} /> },
    { key: 'unit', label: t('column.unit'), children: unit?.name },
    { key: 'createdAt', label: t('column.createdAt'), children: instant(startedAt) },
  ];
  return (
    <Card size="small">
      <Descriptions size="small" column={{ xs: 1, sm: 2, md: 3, xl: 5 }} items={items} />
    </Card>
  );
}
