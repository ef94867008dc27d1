import { Button, Card, Empty, Flex, Grid, Segmented, Typography, theme } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AskedView } from '../../components/asked-view.js';
import { DataTable } from '../../components/data-table.js';
import { instant } from '../../components/format.js';
import type { LanesFieldsFragment, TrailFilter } from '../../generated/graphql.js';
import { type Lane, LaneTrack, type Mark } from './lane-track.js';
import './lanes-view.css';
import { TrailList } from './trail-list.js';
import type { TrailSource } from './trail-source.js';
import { useAnswer } from './use-answer.js';

interface Props {
  readonly source: TrailSource;
  readonly filter: TrailFilter;
  readonly version: number;
  readonly onMoment: (place: number) => void;
}

const BINS = 96;

function useLaneName() {
  const { t } = useTranslation();
  return ({ name, role }: Pick<Lane, 'name' | 'role'>) => (name ? `${name} · ${t(`role.${role}`)}` : t(`role.${role}`));
}

interface Chosen {
  readonly lane: Lane;
  readonly mark: Mark;
}

interface PartProps {
  readonly data: LanesFieldsFragment;
  readonly chosen: Chosen | null;
  readonly onChoose: (lane: Lane, mark: Mark) => void;
}

function Picture({ data, chosen, onChoose }: PartProps) {
  const nameOf = useLaneName();
  const { t } = useTranslation();
  const { token } = theme.useToken();
  const [begins, ends] = [Date.parse(data.from ?? ''), Date.parse(data.to ?? '')];
  return (
    <section className="lanes" aria-label={t('lanes.title')}>
      {data.lanes.map((lane) => (
        <div key={`${lane.ref} ${lane.role}`} style={{ display: 'contents' }}>
          <div className="who">
            {nameOf(lane)} <span style={{ color: token.colorTextSecondary }}>{lane.count}</span>
          </div>
          <LaneTrack
            {...{ lane, begins, ends, onChoose }}
            chosen={chosen?.lane.ref === lane.ref && chosen.lane.role === lane.role ? chosen.mark : null}
          />
        </div>
      ))}
      <div />
      <div className="axis" aria-hidden>
        <span>{instant(data.from)}</span>
        <span>{instant(data.to)}</span>
      </div>
    </section>
  );
}

/** The lanes as lists, one for each person, for phones. */
function People({ data, onChoose }: PartProps) {
  const { t } = useTranslation();
  const nameOf = useLaneName();
  return data.lanes.map((lane) => (
    <details key={`${lane.ref} ${lane.role}`} style={{ padding: '4px 0' }}>
      <summary style={{ cursor: 'pointer' }}>
        {nameOf(lane)}{' '}
        <Typography.Text type="secondary">{t('purchase.entryCount', { count: lane.count })}</Typography.Text>
      </summary>
      <ul style={{ margin: 0, paddingInlineStart: 20 }}>
        {lane.marks.map((mark) => (
          <li key={mark.from}>
            {instant(mark.from)}{' '}
            <Button type="link" size="small" style={{ padding: 0 }} onClick={() => onChoose(lane, mark)}>
              {mark.count === 1 ? mark.label : t('lanes.several', { label: mark.label, count: mark.count })}
              {mark.turnedBack ? ` · ${t('lanes.turnedBack')}` : ''}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  ));
}

/** The lanes as a table, for those who prefer reading. */
function Rows({ data, onChoose }: PartProps) {
  const { t } = useTranslation();
  const nameOf = useLaneName();
  const rows = useMemo(() => data.lanes.flatMap((lane) => lane.marks.map((mark) => ({ lane, mark }))), [data]);
  const people = data.lanes.map((lane) => ({ text: nameOf(lane), value: `${lane.ref} ${lane.role}` }));
  return (
    <DataTable
      size="small"
      rowKey={({ lane, mark }) => `${lane.ref} ${lane.role} ${mark.from}`}
      dataSource={rows}
      pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
      columns={[
        {
          title: t('purchase.byPerson'),
          filters: people,
          onFilter: (value, { lane }) => `${lane.ref} ${lane.role}` === value,
          render: (_, { lane }) => nameOf(lane),
        },
        { title: t('lanes.when'), render: (_, { mark }) => instant(mark.from) },
        {
          title: t('lanes.what'),
          render: (_, { lane, mark }) => (
            <Button type="link" size="small" style={{ padding: 0 }} onClick={() => onChoose(lane, mark)}>
              {mark.count === 1 ? mark.label : t('lanes.several', { label: mark.label, count: mark.count })}
              {mark.turnedBack ? ` · ${t('lanes.turnedBack')}` : ''}
            </Button>
          ),
        },
        { title: t('lanes.entries'), align: 'right', render: (_, { mark }) => mark.count },
      ]}
    />
  );
}

/** Who did what when: a lane over time for each person; choosing a mark shows its entries below. */
export function LanesView({ source, filter, version, onMoment }: Props) {
  const { t } = useTranslation();
  const nameOf = useLaneName();
  const { md } = Grid.useBreakpoint();
  const [way, setWay] = useState<'picture' | 'table'>('picture');
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const key = `${source.id} ${JSON.stringify(filter)} ${version}`;
  const asked = useAnswer(key, () => source.lanes(filter, BINS));
  const choose = (lane: Lane, mark: Mark) => setChosen({ lane, mark });
  const part = { chosen, onChoose: choose };
  return (
    <Flex vertical gap={16}>
      <Card
        size="small"
        title={t('lanes.title')}
        extra={
          md && (
            <Segmented<'picture' | 'table'>
              size="small"
              value={way}
              onChange={setWay}
              options={[
                { value: 'picture', label: t('lanes.picture') },
                { value: 'table', label: t('lanes.table') },
              ]}
            />
          )
        }
      >
        <AskedView asked={asked}>
          {(data) => {
            if (!data || data.lanes.length === 0) return <Empty description={t('purchase.noEntryFound')} />;
            if (!md) return <People data={data} {...part} />;
            return way === 'picture' ? <Picture data={data} {...part} /> : <Rows data={data} {...part} />;
          }}
        </AskedView>
        {md && way === 'picture' && (
          <Typography.Paragraph type="secondary" style={{ margin: '8px 0 0' }}>
            {t('lanes.hint')}
          </Typography.Paragraph>
        )}
      </Card>
      {chosen && (
        <Card size="small" title={`${nameOf(chosen.lane)} · ${instant(chosen.mark.from)}`}>
          {chosen.mark.count > chosen.mark.entryIds.length && (
            <Typography.Paragraph type="secondary">
              {t('lanes.first', { shown: chosen.mark.entryIds.length, of: chosen.mark.count })}
            </Typography.Paragraph>
          )}
          <TrailList
            source={source}
            filter={{ ids: chosen.mark.entryIds }}
            version={version}
            onMoment={onMoment}
            empty={t('purchase.noEntryFound')}
          />
        </Card>
      )}
    </Flex>
  );
}
