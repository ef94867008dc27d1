import { Flex, Tag, Typography } from 'antd';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { EntryFieldsFragment } from '../../generated/graphql.js';
import { placeOf } from '../../lib/places.js';
import { exactInstant, instant } from '../format.js';
import { ChangeView, type FieldChange, saysSomething } from './change-view.js';
import { EntryFiles } from './entry-files.js';
import { EntryMark } from './entry-mark.js';
import type { Names } from './use-names.js';
import { VerifyButton } from './verify-button.js';

interface Props {
  readonly entry: EntryFieldsFragment;
  readonly names: Names;
}

interface ViewProps extends Props {
  /** Whether to name the record it is about, which is not needed on the page of that record. */
  readonly named: boolean;
}

const FEW = 4;
// The fields that best describe a new record.
const TELLING = [
  '/title',
  '/name',
  '/supplierId',
  '/total',
  '/amount',
  '/estimatedTotal',
  '/closesAt',
  '/lines',
  '/scores',
];
const NEW = 3;

/** Splits the changes of an entry into those shown at once and those shown after a click. */
function split({ rev, changes }: EntryFieldsFragment): readonly [readonly FieldChange[], readonly FieldChange[]] {
  const telling = changes.filter(saysSomething);
  if (rev > 1) return [telling.slice(0, FEW), telling.slice(FEW)];
  const first = TELLING.flatMap((path) => telling.filter((change) => change.path === path)).slice(0, NEW);
  return [first, telling.filter((change) => !first.includes(change))];
}

function Changes({ entry, names }: Props) {
  const { t } = useTranslation();
  const [first, others] = split(entry);
  const view = (change: FieldChange) => (
    <ChangeView key={change.path} change={change} kind={entry.subjectType} names={names} />
  );
  return (
    <>
      {first.map(view)}
      {others.length > 0 && (
        <details>
          <summary style={{ cursor: 'pointer' }}>
            <Typography.Text type="secondary">
              {t(first.length > 0 ? 'entry.furtherChanges' : 'entry.changes', { count: others.length })}
            </Typography.Text>
          </summary>
          {others.map(view)}
        </details>
      )}
    </>
  );
}

function SubjectName({ entry, names }: Props) {
  const { t } = useTranslation();
  const { subjectType, subjectId } = entry;
  const place = placeOf(subjectType, subjectId);
  const text = [t(`subject.${subjectType}`), names.get(subjectId)].filter((part) => part).join(' ');
  return place ? <Link to={place}>{text}</Link> : <Typography.Text type="secondary">{text}</Typography.Text>;
}

/** One entry of the trail: who did what, when, what it changed, and whether it is in the log. */
export const EntryView = memo(function EntryView({ entry, names, named }: ViewProps) {
  const { t } = useTranslation();
  const { actor, state, logIndex } = entry;
  const role = t(`role.${actor.role}`);
  return (
    <article id={`entry-${entry.id}`} style={{ fontSize: 13 }}>
      <Flex wrap gap={8} align="center">
        <Typography.Text strong style={{ fontSize: 14 }}>
          {entry.label}
        </Typography.Text>
        {named && <SubjectName entry={entry} names={names} />}
        <EntryMark state={state} index={logIndex} />
      </Flex>
      <Flex wrap gap={8}>
        <Typography.Text type="secondary">
          <time dateTime={entry.at}>{exactInstant(entry.at)}</time>
        </Typography.Text>
        <span title={actor.ref}>{actor.name ? t('entry.by', { name: actor.name, role }) : role}</span>
        {actor.behalf && <Tag color="orange">{t('entry.behalf', { name: actor.behalf })}</Tag>}
        {entry.occurredAt && <span>{t('entry.occurredAt', { at: instant(entry.occurredAt) })}</span>}
        {entry.source !== 'native' && (
          <Tag>{t(entry.source === 'late' ? 'entry.source.late' : 'entry.source.mirrored')}</Tag>
        )}
      </Flex>
      {entry.reason && (
        <div style={{ overflowWrap: 'anywhere' }}>
          <Typography.Text type="secondary">{t('entry.reason')}</Typography.Text> {entry.reason}
        </div>
      )}
      <Changes entry={entry} names={names} />
      <EntryFiles files={entry.files} />
      {entry.erasedBy.map(({ entryId, logIndex }) => (
        <div key={entryId} title={entryId}>
          <Typography.Text type="secondary">{t('entry.erasedByEntry', { index: logIndex ?? entryId })}</Typography.Text>
        </div>
      ))}
      {entry.withheld > 0 && (
        <Typography.Text type="secondary">
          {t(entry.changes.length > 0 ? 'entry.withheld' : 'entry.onlyWithheld', { count: entry.withheld })}
        </Typography.Text>
      )}
      {entry.missing && <Typography.Text type="danger">{t('entry.missing')}</Typography.Text>}
      <VerifyButton entry={entry} />
    </article>
  );
});
