import { Card, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { exactInstant } from '../../components/format.js';
import { EntryMark } from '../../components/trail/entry-mark.js';
import { VerifyButton } from '../../components/trail/verify-button.js';
import type { AlertQuery, EntryFieldsFragment } from '../../generated/graphql.js';
import { placeOf } from '../../lib/places.js';

/** A fact that an alert rests on. */
type Fact = NonNullable<AlertQuery['alert']>['evidence'][number];

function EntryOfFact({ entry }: { readonly entry: EntryFieldsFragment }) {
  const { t } = useTranslation();
  const { subjectType, subjectId, purchaseId, state, logIndex, actor } = entry;
  const place = placeOf(subjectType, subjectId) ?? (purchaseId ? placeOf('Purchase', purchaseId) : null);
  return (
    <>
      <Flex wrap gap={8} align="center" style={{ marginBottom: 8 }}>
        <span>{place ? <Link to={place}>{entry.label}</Link> : entry.label}</span>
        <Typography.Text type="secondary">{exactInstant(entry.at)}</Typography.Text>
        <Typography.Text type="secondary">
          {t('entry.by', { name: actor.name ?? actor.ref.slice(0, 12), role: t(`role.${actor.role}`) })}
        </Typography.Text>
        <EntryMark state={state} index={logIndex} />
      </Flex>
      <VerifyButton entry={entry} />
    </>
  );
}

/** The facts that an alert rests on, each with the entry that proves it. */
export function AlertEvidence({ facts }: { readonly facts: readonly Fact[] }) {
  const { t } = useTranslation();
  return (
    <Card title={t('alert.evidence', { count: facts.length })}>
      <ol style={{ margin: 0, paddingInlineStart: 20 }}>
        {facts.map((fact) => (
          <li key={`${fact.entry?.id} ${fact.label} ${fact.value}`} style={{ paddingBottom: 16 }}>
            <div style={{ overflowWrap: 'anywhere' }}>
              {t('alert.fact', { label: fact.label })}
              <Typography.Text strong>{fact.value}</Typography.Text>
            </div>
            {fact.entry ? (
              <EntryOfFact entry={fact.entry} />
            ) : (
              <Typography.Text type="secondary">{t('alert.noEntry')}</Typography.Text>
            )}
          </li>
        ))}
      </ol>
    </Card>
  );
}
