import { useVirtualizer } from '@tanstack/react-virtual';
import { Alert, Button, Empty, Flex, Skeleton } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNames } from '../../components/trail/use-names.js';
import type { TrailFilter } from '../../generated/graphql.js';
import './trail-list.css';
import { useTrailPages } from './trail-pages.js';
import { TrailRow } from './trail-row.js';
import type { TrailSource } from './trail-source.js';
import { useOpenedEntry } from './use-opened-entry.js';

interface Props {
  readonly source: TrailSource;
  readonly filter: TrailFilter;
  /** Changes when the trail has grown. */
  readonly version: number;
  /** Shows the purchase as it was after the entry at a position. */
  readonly onMoment: (place: number) => void;
  /** The entry at which the list opens; null for none. */
  readonly opened?: string | null;
  /** Text for an empty list. */
  readonly empty: string;
}

const ROW_PX = 150;
const AROUND = 3;
const SORTABLE = 5;

/** The time line of a purchase: only the rows in view are drawn and loaded, however long it is. */
export function TrailList({ source, filter, version, onMoment, opened = null, empty }: Props) {
  const { t } = useTranslation();
  const [oldest, setOldest] = useState(false);
  const { total, failed, entryAt, want, again } = useTrailPages(source, filter, version);
  const scroller = useRef<HTMLElement>(null);
  const count = total ?? 0;
  const indexOf = (row: number) => (oldest ? row : count - 1 - row);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: AROUND,
    getItemKey: useCallback((row: number) => (oldest ? row : count - 1 - row), [oldest, count]),
  });
  const missing = useOpenedEntry(source, {
    id: opened,
    whole: Object.values(filter).every((value) => value === null),
    ready: count > 0,
    scrollTo: (place) => {
      virtual.scrollToIndex(indexOf(place), { align: 'center' });
      scroller.current?.scrollIntoView({ block: 'nearest' });
      scroller.current?.focus({ preventScroll: true });
    },
  });
  const rows = virtual.getVirtualItems();
  const inSight = rows.map(({ index }) => indexOf(index));
  const [from, to] = [Math.min(...inSight), Math.max(...inSight)];
  useEffect(() => {
    if (to >= from) want(from, to);
  }, [from, to, want]);
  const shown = rows.map(({ index }) => entryAt(indexOf(index)));
  const names = useNames(shown.flatMap((placed) => placed?.entry ?? []));
  if (failed)
    return (
      <Alert
        type="error"
        showIcon
        title={t('app.serverError')}
        action={<Button onClick={again}>{t('app.retry')}</Button>}
      />
    );
  if (total === null) return <Skeleton active paragraph={{ rows: 4 }} />;
  if (count === 0) return <Empty description={empty} />;
  return (
    <>
      {missing && <Alert type="info" showIcon title={t('purchase.entryMissing')} style={{ marginBottom: 8 }} />}
      {count > SORTABLE && (
        <Flex justify="space-between" align="center" style={{ marginBottom: 8 }}>
          <span>{t('purchase.entryCount', { count })}</span>
          <Button size="small" type="text" onClick={() => setOldest(!oldest)}>
            {t(oldest ? 'entry.oldestFirst' : 'entry.newestFirst')}
          </Button>
        </Flex>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section ref={scroller} className="trail-list" aria-label={t('trail.title')} tabIndex={0}>
        <div style={{ height: virtual.getTotalSize() }}>
          {rows.map(({ index, key, start }, place) => (
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              className="row"
              style={{ transform: `translateY(${start}px)` }}
            >
              <TrailRow placed={shown[place] ?? null} names={names} opened={opened} onMoment={onMoment} />
            </div>
          ))}
        </div>
      </section>
    </>
  );
}
