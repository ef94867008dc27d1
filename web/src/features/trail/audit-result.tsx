import { Alert, Card, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { exactInstant, grouped, instant } from '../../components/format.js';
import type { StateAuditFieldsFragment } from '../../generated/graphql.js';
import { placeOf } from '../../lib/places.js';

type Difference = StateAuditFieldsFragment['differences'][number];

/** Values come as JSON text; a text is read without its quotes. */
function plain(text: string | null | undefined): string | null {
  return text?.replace(/^"(.*)"$/s, '$1') ?? null;
}

function Field({ field }: { readonly field: Difference['fields'][number] }) {
  const { t } = useTranslation();
  const { label, stored, trail, erased } = field;
  const nothing = t('audit.nothing');
  return (
    <li style={{ overflowWrap: 'anywhere' }}>
      {t('audit.field', {
        label,
        stored: plain(stored) ?? nothing,
        trail: erased ? t('records.erased') : (plain(trail) ?? nothing),
      })}
    </li>
  );
}

function OneDifference({ difference }: { readonly difference: Difference }) {
  const { t } = useTranslation();
  const { subjectType, subjectId, sentence, fields, lastHonest } = difference;
  const place = placeOf(subjectType, subjectId);
  const name = t(`subject.${subjectType}`);
  return (
    <Card size="small">
      <Typography.Text strong>{place ? <Link to={place}>{name}</Link> : name}</Typography.Text>{' '}
      <Typography.Text type="secondary" style={{ overflowWrap: 'anywhere' }}>
        {subjectId}
      </Typography.Text>
      <div>{sentence}</div>
      {fields.length > 0 && (
        <ul style={{ margin: '4px 0', paddingInlineStart: 20 }}>
          {fields.map((field) => (
            <Field key={field.path} field={field} />
          ))}
        </ul>
      )}
      {lastHonest && (
        <Typography.Text type="secondary">
          {t('audit.lastHonest', {
            index: lastHonest.logIndex ?? t('audit.pending'),
            at: exactInstant(lastHonest.at),
            label: lastHonest.label,
            name: lastHonest.actor ?? lastHonest.actorRef,
            role: t(`role.${lastHonest.role}`),
          })}
        </Typography.Text>
      )}
    </Card>
  );
}

/** The result of a check of the documents: how many, and each that differs from the trail. */
export function AuditResult({ audit }: { readonly audit: StateAuditFieldsFragment }) {
  const { t } = useTranslation();
  const { finishedAt, at, checked, found, differences } = audit;
  const [count, entries] = [grouped(String(checked)), grouped(String(audit.entries))];
  if (!finishedAt) return <Alert type="info" showIcon title={t('audit.running', { count, entries, at: at ?? '' })} />;
  // The first start checks while nothing is there yet; that is no result, though the check has ended.
  if (checked === 0 && found === 0) return <Alert type="info" showIcon title={t('audit.nothingYet')} />;
  if (found === 0)
    return <Alert type="success" showIcon title={t('audit.sound', { count, entries, at: instant(finishedAt) })} />;
  return (
    <Flex vertical gap={8}>
      <Alert
        type="warning"
        showIcon
        title={t('audit.differs', { count, entries, found: grouped(String(found)), at: instant(finishedAt) })}
        description={t('audit.indication')}
      />
      {differences.map((difference) => (
        <OneDifference
          key={`${difference.subjectId}:${difference.rule}:${difference.sentence}`}
          difference={difference}
        />
      ))}
      {found > differences.length && (
        <Typography.Text type="secondary">{t('audit.more', { count: found - differences.length })}</Typography.Text>
      )}
    </Flex>
  );
}
