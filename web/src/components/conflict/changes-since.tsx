import { useQuery } from '@apollo/client/react';
import { Typography } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangesSinceDocument, type ChangesSinceQuery } from '../../generated/graphql.js';
import { AskedView } from '../asked-view.js';
import { exactInstant } from '../format.js';
import { ChangeView, saysSomething } from '../trail/change-view.js';
import { useNames } from '../trail/use-names.js';

const MOST_CHANGES = 6;

type Entry = ChangesSinceQuery['changesSince'][number];

interface Props {
  readonly subjectId: string;
  /** The version that was read. */
  readonly rev: number;
}

function Changes({ entry, names }: { readonly entry: Entry; readonly names: ReturnType<typeof useNames> }) {
  const { t } = useTranslation();
  const telling = entry.changes.filter(saysSomething);
  const more = telling.length - MOST_CHANGES;
  return (
    <>
      {telling.slice(0, MOST_CHANGES).map((change) => (
        <ChangeView key={change.path} change={change} kind={entry.subjectType} names={names} />
      ))}
      {more > 0 && <Typography.Text type="secondary">{t('entry.furtherChanges', { count: more })}</Typography.Text>}
    </>
  );
}

/** Who has changed something since it was read, when, and what. */
export function ChangesSince({ subjectId, rev }: Props) {
  const { t } = useTranslation();
  const asked = useQuery(ChangesSinceDocument, { variables: { subjectId, rev }, fetchPolicy: 'network-only' });
  const entries = useMemo(() => asked.data?.changesSince ?? [], [asked.data]);
  const names = useNames(entries);
  return (
    <AskedView asked={asked}>
      {() => (
        <ul style={{ margin: '0 0 8px', paddingInlineStart: 20 }}>
          {entries.map((entry) => (
            <li key={entry.id}>
              <Typography.Text strong>{entry.label}</Typography.Text>{' '}
              {entry.actor.name
                ? t('entry.by', { name: entry.actor.name, role: t(`role.${entry.actor.role}`) })
                : t(`role.${entry.actor.role}`)}{' '}
              <time dateTime={entry.at}>{exactInstant(entry.at)}</time>
              <Changes entry={entry} names={names} />
            </li>
          ))}
        </ul>
      )}
    </AskedView>
  );
}
