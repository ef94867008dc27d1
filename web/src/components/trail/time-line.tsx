import { Button, Empty, Flex, Timeline } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryFieldsFragment } from '../../generated/graphql.js';
import { EntryView } from './entry-view.js';
import { useNames } from './use-names.js';

// More entries would make a page slow; further ones are drawn on demand.
const STEP = 50;
const DOTS = { PENDING: '#d46b08', LOGGED: '#0958d9', WITNESSED: '#389e0d' } as const;
const SORTABLE = 5;

interface Props {
  /** Oldest first. */
  readonly entries: readonly EntryFieldsFragment[];
  /** Text for an empty trail. */
  readonly empty?: string;
}

/** The trail of a subject, newest first unless the reader reverses it; every entry can be checked here. */
export function TimeLine({ entries, empty }: Props) {
  const { t } = useTranslation();
  const [count, setCount] = useState(STEP);
  const [oldest, setOldest] = useState(false);
  const shown = useMemo(
    () => (oldest ? [...entries] : [...entries].reverse()).slice(0, count),
    [entries, oldest, count],
  );
  const names = useNames(shown);
  if (entries.length === 0) return <Empty description={empty ?? t('app.nothing')} />;
  const named = entries.some(({ subjectId }) => subjectId !== entries[0]?.subjectId);
  const items = shown.map((entry) => ({
    key: entry.id,
    color: DOTS[entry.state],
    content: <EntryView entry={entry} names={names} named={named} />,
  }));
  return (
    <>
      {entries.length > SORTABLE && (
        <Flex justify="flex-end" style={{ marginBottom: 8 }}>
          <Button size="small" type="text" onClick={() => setOldest(!oldest)}>
            {t(oldest ? 'entry.oldestFirst' : 'entry.newestFirst')}
          </Button>
        </Flex>
      )}
      <Timeline items={items} />
      {entries.length > count && (
        <Button block onClick={() => setCount(count + STEP)}>
          {t('entry.more', { shown: count, of: entries.length })}
        </Button>
      )}
    </>
  );
}
