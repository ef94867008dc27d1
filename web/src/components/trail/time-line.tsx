import { Collapse, Empty, Flex, Space, Tag, Timeline, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { EntryFieldsFragment } from '../../generated/graphql.js';
import { exactInstant, instant } from '../format.js';
import { VerifyButton } from './verify-button.js';

type FieldChange = EntryFieldsFragment['changes'][number];

const FEW = 4;

function textOf(json: string | null | undefined, none: string): string {
  if (json === null || json === undefined) return none;
  try {
    const value: unknown = JSON.parse(json);
    if (value === null || value === '') return none;
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  } catch {
    return json;
  }
}

function Changes({ entry }: { readonly entry: EntryFieldsFragment }) {
  const { t, i18n } = useTranslation();
  const shown = ({ path }: FieldChange, json: string | null | undefined) => {
    const text = textOf(json, t('entry.none'));
    const state = `state.${entry.subjectType}.${text}`;
    return path.replace(/^\//, '') === 'state' && i18n.exists(state) ? t(state) : text;
  };
  const rows = entry.changes.map((change) => (
    <div key={change.path} style={{ overflowWrap: 'anywhere', marginBottom: 4 }}>
      <Typography.Text strong>{change.label}</Typography.Text>{' '}
      <Typography.Text type="secondary">{shown(change, change.before)}</Typography.Text>
      {' → '}
      <span>{shown(change, change.after)}</span>
    </div>
  ));
  if (rows.length === 0) return null;
  const label = t('entry.changes', { count: rows.length });
  const open = rows.length <= FEW ? ['changes'] : [];
  return <Collapse ghost size="small" defaultActiveKey={open} items={[{ key: 'changes', label, children: rows }]} />;
}

function EntryView({ entry }: { readonly entry: EntryFieldsFragment }) {
  const { t } = useTranslation();
  const { actor, state, logIndex } = entry;
  return (
    <article style={{ paddingBottom: 8 }}>
      <Flex wrap gap={8} align="center">
        <Typography.Text strong>{entry.label}</Typography.Text>
        <Typography.Text type="secondary">{t(`subject.${entry.subjectType}`)}</Typography.Text>
        <Tag color={state === 'PENDING' ? 'orange' : 'green'}>{t(`entry.${state}`, { index: logIndex ?? '' })}</Tag>
      </Flex>
      <Space wrap style={{ fontSize: 13 }}>
        <Typography.Text type="secondary">
          <time dateTime={entry.at}>{exactInstant(entry.at)}</time>
        </Typography.Text>
        <Typography.Text type="secondary" title={actor.ref}>
          {t('entry.by', { name: actor.name ?? actor.ref.slice(0, 12), role: t(`role.${actor.role}`) })}
        </Typography.Text>
        {entry.occurredAt && <span>{t('entry.occurredAt', { at: instant(entry.occurredAt) })}</span>}
      </Space>
      {entry.reason && (
        <div style={{ overflowWrap: 'anywhere' }}>
          {t('entry.reason')}: {entry.reason}
        </div>
      )}
      <Changes entry={entry} />
      {entry.withheld > 0 && (
        <Typography.Text type="secondary">{t('entry.withheld', { count: entry.withheld })}</Typography.Text>
      )}
      <VerifyButton entry={entry} />
    </article>
  );
}

/** The trail of a subject, oldest first; every entry can be checked here. */
export function TimeLine({ entries }: { readonly entries: readonly EntryFieldsFragment[] }) {
  const { t } = useTranslation();
  if (entries.length === 0) return <Empty description={t('app.nothing')} />;
  const items = entries.map((entry) => ({
    key: entry.id,
    color: entry.state === 'PENDING' ? '#d46b08' : '#389e0d',
    content: <EntryView entry={entry} />,
  }));
  return <Timeline items={items} />;
}
