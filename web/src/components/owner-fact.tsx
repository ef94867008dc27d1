import { useQuery } from '@apollo/client/react';
import { Flex, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { RepresentationsOfDocument } from '../generated/graphql.js';
import { instant } from './format.js';

interface Named {
  readonly name: string;
}

/** Something with an owner, and the people who act in the owner's place. */
export interface Owned {
  /** Its id, where it is shown why somebody acts for the owner. */
  readonly id?: string;
  readonly owner: Named | null;
  readonly deputy: { readonly account: Named | null; readonly from: string; readonly until: string } | null;
  readonly standIn: { readonly account: Named | null; readonly since: string } | null;
}

/** Why somebody acts for the owner now, and who arranged it; nothing where no reason was given. */
function Why({ subjectId }: { readonly subjectId: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(RepresentationsOfDocument, { variables: { subjectId } });
  const running = (data?.representations.edges ?? []).filter(({ node }) => node.isCurrent && node.reason);
  return running.map(({ node: { entryId, reason, byName } }) => (
    <Typography.Text key={entryId} type="secondary" style={{ overflowWrap: 'anywhere' }}>
      {t('owner.why', { reason: reason ?? '', by: byName ?? t('app.withheld') })}
    </Typography.Text>
  ));
}

/** The owner of a subject, with whoever has taken over, and the deputy with the term. */
export function OwnerFact({ owned: { id, owner, deputy, standIn } }: { readonly owned: Owned }) {
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
      {id !== undefined && (deputy || standIn) && <Why subjectId={id} />}
    </Flex>
  );
}
