import { Flex, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { instant } from './format.js';

interface Named {
  readonly name: string;
}

/** Something with an owner, and the people who act in the owner's place. */
export interface Owned {
  readonly owner: Named | null;
  readonly deputy: { readonly account: Named | null; readonly from: string; readonly until: string } | null;
  readonly standIn: { readonly account: Named | null; readonly since: string } | null;
}

/** The owner of a subject, with whoever has taken over, and the deputy with the term. */
export function OwnerFact({ owned: { owner, deputy, standIn } }: { readonly owned: Owned }) {
  const { t } = useTranslation();
  return (
    <Flex wrap gap={4} align="center">
      <span>{owner?.name ?? t('app.withheld')}</span>
      {standIn && (
        <Tag color="orange">
          {t('owner.takenOver', { name: standIn.account?.name ?? t('app.withheld'), since: instant(standIn.since) })}
        </Tag>
      )}
      {deputy && (
        <Tag>
          {t('owner.deputy', {
            name: deputy.account?.name ?? t('app.withheld'),
            from: instant(deputy.from),
            until: instant(deputy.until),
          })}
        </Tag>
      )}
    </Flex>
  );
}
