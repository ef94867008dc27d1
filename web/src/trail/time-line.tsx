import { Collapse, Empty, Flex, Space, Tag, Timeline, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { instant } from '../parts/format.js';
import type { Entry, FieldChange } from './entry.js';
import { VerifyButton } from './verify-button.js';

const FEW = 4;

function textOf(json: string | null, none: string): string {
  if (json === null) return none;
  try {
    const value: unknown = JSON.parse(json);
    if (value === null || value === '') return none;
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  } catch {
    return json;
  }
}

function Changes({ entry }: { readonly entry: Entry }) {
  const { t, i18n } = useTranslation();
  const shown = ({ path }: FieldChange, json: string | null) => {
    const text = textOf(json, t('entry.none'));
    const state = `state.${entry.subjectType}.${text}`;
    return path.replace(/^\//, '') === 'state' && i18n.exists(state) ? t(state) : text;
  };
  const rows = entry.changes.map((change) => (
    <div key={change.path} style={{ overflowWrap: 'anywhere', marginBottom: 4 }}>
      <Typography.Text strong>{change.label}</Typography.Text>
      {'  '}
      <span style={{ color: '#595959' }}>{shown(change, change.before)}</span>
      {' → '}
      <span>{shown(change, change.after)}</span>
    </div>
  ));
  if (rows.length === 0) return null;
  const label = t('entry.changes', { count: rows.length });
  const open = rows.length <= FEW ? ['changes'] : [];
  return <Collapse ghost size="small" defaultActiveKey={open} items={[{ key: 'changes', label, children: rows }]} />;
}

function EntryView({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation();
  const { actor, state, logIndex } = entry;
  return (
    <article style={{ paddingBottom: 8 }}>
      <Flex wrap gap={8} align="center">
        <Typography.Text strong>{entry.label}</Typography.Text>
        <span>{t(`subject.${entry.subjectType}`)}</span>
        <Tag color={state === 'PENDING' ? 'orange' : 'green'}>{t(`entry.${state}`, { index: logIndex ?? '' })}</Tag>
      </Flex>
      <Space wrap style={{ color: '#595959', fontSize: 13 }}>
        <time dateTime={entry.at}>{instant(entry.at)}</time>
        <span title={actor.ref}>
          {t('entry.by', { name: actor.name ?? actor.ref.slice(0, 12), role: t(`role.${actor.role}`) })}
        </span>
        {entry.occurredAt && <span>{t('entry.occurredAt', { at: instant(entry.occurredAt) })}</span>}
      </Space>
      {entry.reason && (
        <div style={{ overflowWrap: 'anywhere' }}>
          {t('entry.reason')}: {entry.reason}
        </div>
      )}
      <Changes entry={entry} />
      {entry.withheld > 0 && <div style={{ color: '#595959' }}>{t('entry.withheld', { count: entry.withheld })}</div>}
      <VerifyButton entry={entry} />
    </article>
  );
}

/** The trail of a subject, oldest first; every entry can be checked here. */
export function TimeLine({ entries }: { readonly entries: readonly Entry[] }) {
  const { t } = useTranslation();
  if (entries.length === 0) return <Empty description={t('app.nothing')} />;
  const items = entries.map((entry) => ({
    key: entry.id,
    color: entry.state === 'PENDING' ? '#d46b08' : '#389e0d',
    content: <EntryView entry={entry} />,
  }));
  return <Timeline items={items} />;
}
