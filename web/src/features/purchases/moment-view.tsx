import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Card, Col, Empty, Flex, Row, Slider, Typography } from 'antd';
import { memo, type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AskedView } from '../../components/asked-view.js';
import { exactInstant } from '../../components/format.js';
import { InstantInput } from '../../components/inputs.js';
import { EntryView } from '../../components/trail/entry-view.js';
import { idsIn, useNames, useNamesOf } from '../../components/trail/use-names.js';
import type { MomentFieldsFragment } from '../../generated/graphql.js';
import { AsOfDocument } from './as-of-document.js';
import type { Moment, MomentShown, TrailSource } from './trail-source.js';
import { useAnswer } from './use-answer.js';

interface Props {
  readonly source: TrailSource;
  readonly version: number;
  /** The number of entries to start with; null is now. */
  readonly place: number | null;
  readonly onPlace: (place: number | null) => void;
  /** Called with what is shown; null when the view is left. */
  readonly onShown?: ((moment: MomentShown | null) => void) | undefined;
  /** Shown between the slider and the documents. */
  readonly children?: ReactNode;
}

interface SliderProps {
  readonly moment: MomentFieldsFragment;
  readonly place: number;
  readonly onSlide: (moment: Moment) => void;
  readonly onSettle: (place: number | null) => void;
}

/** The slider over all entries, the buttons beside it and the choice of an instant; arrow keys move entry by entry. */
function Chooser({ moment, place, onSlide, onSettle }: SliderProps) {
  const { t } = useTranslation();
  const { total } = moment;
  const go = (next: number) => {
    const within = Math.min(Math.max(next, 0), total);
    onSlide({ place: within });
    onSettle(within);
  };
  const words = place === 0 ? t('moment.before') : t('moment.place', { place, total });
  return (
    <Flex vertical gap={8}>
      <Flex wrap gap={8} align="center">
        <Button
          icon={<LeftOutlined />}
          aria-label={t('moment.previous')}
          disabled={place <= 0}
          onClick={() => go(place - 1)}
        />
        <Button
          icon={<RightOutlined />}
          aria-label={t('moment.next')}
          disabled={place >= total}
          onClick={() => go(place + 1)}
        />
        <Typography.Text strong>{words}</Typography.Text>
        <Typography.Text>{exactInstant(moment.at)}</Typography.Text>
        <Button
          type="link"
          disabled={place >= total}
          onClick={() => {
            onSlide({ place: total });
            onSettle(null);
          }}
        >
          {t('moment.now')}
        </Button>
        <div style={{ width: 200 }}>
          <InstantInput
            aria-label={t('moment.pick')}
            placeholder={t('moment.pick')}
            value={null}
            onChange={(at) => at && onSlide({ at: endOfMinute(at) })}
          />
        </div>
      </Flex>
      <Slider
        min={0}
        max={Math.max(1, total)}
        value={place}
        onChange={(next: number) => onSlide({ place: next })}
        onChangeComplete={(next: number) => onSettle(next >= total ? null : next)}
        // The position is written in words above; a bubble that follows the handle would lay out the page again at every pixel.
        tooltip={{ open: false }}
        ariaLabelForHandle={t('moment.slider')}
      />
    </Flex>
  );
}

/** Whoever picks 10:02 means the end of that minute. */
function endOfMinute(at: string): string {
  return new Date(Date.parse(at) + 59_999).toISOString();
}

/** The documents at the slider's position, drawn once for each answer and not for each pixel. */
const Documents = memo(function Documents({ moment }: { readonly moment: MomentFieldsFragment }) {
  const { t } = useTranslation();
  const { entry, documents } = moment;
  const [toggled, setToggled] = useState<ReadonlyMap<string, boolean>>(new Map());
  const ids = useMemo(() => namedIn(moment), [moment]);
  const names = useNamesOf(ids);
  const entryNames = useNames(useMemo(() => (entry ? [entry] : []), [entry]));
  const toggle = useCallback((id: string, open: boolean) => setToggled((before) => new Map(before).set(id, open)), []);
  if (documents.length === 0) return <Empty description={t('moment.nothingYet')} />;
  return (
    <Row gutter={[16, 16]}>
      <Col xs={24} lg={9}>
        {entry && (
          <Card size="small" title={t('moment.entry')}>
            <EntryView entry={entry} names={entryNames} named />
          </Card>
        )}
      </Col>
      <Col xs={24} lg={15}>
        <Flex vertical gap={8}>
          <h3 style={{ fontSize: 14, margin: 0 }}>{t('moment.documents', { count: documents.length })}</h3>
          {documents.map((document) => (
            <AsOfDocument
              key={document.subjectId}
              document={document}
              names={names}
              open={toggled.get(document.subjectId) ?? document.changed}
              onToggle={toggle}
            />
          ))}
        </Flex>
      </Col>
    </Row>
  );
});

function namedIn({ documents }: MomentFieldsFragment): string[] {
  const texts = documents.flatMap(({ subjectId, fields }) => [subjectId, ...fields.map(({ value }) => value ?? '')]);
  return idsIn(texts);
}

const REST_MS = 300;

/** The time machine: the purchase as it was after any of its entries, or at any minute. */
export function MomentView({ source, version, place, onPlace, onShown, children }: Props) {
  const { t } = useTranslation();
  const [moment, setMoment] = useState<Moment | null>(place === null ? null : { place });
  const settling = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(settling.current), []);
  // The address follows the slider once it rests, and never leads it, since it may be some steps behind by then.
  const settle = (next: number | null) => {
    clearTimeout(settling.current);
    settling.current = setTimeout(() => onPlace(next), REST_MS);
  };
  const wanted = moment ?? { place: Number.MAX_SAFE_INTEGER };
  const key = `${source.id} ${moment ? '' : version} ${JSON.stringify(wanted)}`;
  const asked = useAnswer(key, () => source.moment(moment ?? { place: NOW }));
  const { data: answer } = asked;
  useEffect(() => onShown?.(answer ?? null), [answer, onShown]);
  useEffect(() => () => onShown?.(null), [onShown]);
  return (
    <AskedView asked={asked}>
      {(data) => {
        if (!data || data.total === 0) return <Empty description={t('moment.nothingYet')} />;
        const shown = moment && 'place' in moment ? Math.min(moment.place, data.total) : data.place;
        return (
          <Flex vertical gap={16}>
            <Card size="small" title={t('moment.title')}>
              <Chooser moment={data} place={shown} onSlide={setMoment} onSettle={settle} />
              <Typography.Text type="secondary">{t('moment.hint')}</Typography.Text>
            </Card>
            {children}
            <section aria-label={t('moment.title')} aria-busy={asked.loading} data-place={data.place}>
              <Documents moment={data} />
            </section>
          </Flex>
        );
      }}
    </AskedView>
  );
}

/** More entries than any purchase has; GraphQL's whole numbers end here. */
const NOW = 2_147_483_647;
