import { Card, Flex, Segmented } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { VerifiedAll } from '../../components/trail/verify-all.js';
import { VerifyAllButton } from '../../components/trail/verify-all-button.js';
import { allEntries } from './all-entries.js';
import { LanesView } from './lanes-view.js';
import { MomentView } from './moment-view.js';
import { StepsView } from './steps-view.js';
import { TrailFilters } from './trail-filters.js';
import { TrailList } from './trail-list.js';
import type { MomentShown, TrailSource } from './trail-source.js';
import { useAnswer } from './use-answer.js';
import { filterOf, type TrailView, useTrailAddress, VIEWS } from './use-trail-filter.js';

interface Props {
  readonly source: TrailSource;
  /** Changes when the trail has grown. */
  readonly version: number;
}

interface OtherProps extends Props {
  /** Called with what the time machine shows; null when it is left. */
  readonly onShown?: (moment: MomentShown | null) => void;
  /** Shown below the slider of the time machine, which keeps its place while this changes. */
  readonly children?: ReactNode;
}

interface CardProps extends Props {
  readonly verified: VerifiedAll | null;
  readonly onVerified: (verified: VerifiedAll) => void;
  /** Further checks, for those who may run them. */
  readonly children?: ReactNode;
}

/** The choice between the ways to look at a trail. */
export function ViewChoice({ source }: Pick<Props, 'source'>) {
  const { t } = useTranslation();
  const { view, set } = useTrailAddress();
  const offered = VIEWS.filter((name) => name !== 'steps' || source.ways !== null);
  return (
    <div style={{ overflowX: 'auto' }}>
      <Segmented<TrailView>
        aria-label={t('purchase.view')}
        value={view}
        onChange={(next) => set({ view: next === 'timeline' ? null : next })}
        options={offered.map((value) => ({ value, label: t(`purchase.view.${value}`) }))}
      />
    </div>
  );
}

/** The time line of a trail with its filters, and the check of all its entries. */
export function TimeLineCard({ source, version, verified, onVerified, children }: CardProps) {
  const { t } = useTranslation();
  const address = useTrailAddress();
  const filter = filterOf(address.params);
  const counts = useAnswer(`${source.id} ${JSON.stringify(filter)} ${version}`, () => source.counts(filter));
  return (
    <Card title={t('trail.title')} size="small">
      <Flex vertical gap={12} style={{ marginBottom: 12 }}>
        <VerifyAllButton entries={() => allEntries(source)} verified={verified} onVerified={onVerified} />
        {children}
      </Flex>
      <TrailFilters counts={counts.data ?? undefined} address={address} />
      <TrailList
        source={source}
        filter={filter}
        version={version}
        opened={address.params.get('entry')}
        onMoment={(place) => address.set({ view: 'moment', place: String(place) })}
        empty={t('purchase.noEntryFound')}
      />
    </Card>
  );
}

/** The other ways to look at a trail: lanes, steps, and as it was at a moment; nothing where the time line is chosen. */
export function OtherView({ source, version, onShown, children }: OtherProps) {
  const address = useTrailAddress();
  const filter = filterOf(address.params);
  const counts = useAnswer(`${source.id} ${JSON.stringify(filter)} ${version}`, () => source.counts(filter));
  const showMoment = (place: number) => address.set({ view: 'moment', place: String(place) });
  switch (address.view) {
    case 'timeline':
      return null;
    case 'lanes':
      return (
        <div>
          <TrailFilters counts={counts.data ?? undefined} address={address} />
          <LanesView source={source} filter={filter} version={version} onMoment={showMoment} />
        </div>
      );
    case 'steps':
      return source.ways && <StepsView id={source.id} ways={source.ways} version={version} onMoment={showMoment} />;
    case 'moment':
      return (
        <MomentView
          source={source}
          version={version}
          place={address.place}
          onShown={onShown}
          onPlace={(place) => address.set({ place: place === null ? null : String(place) })}
        >
          {children}
        </MomentView>
      );
  }
}
