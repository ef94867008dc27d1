import { Card, Empty, Flex, Slider, Typography, theme } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProcessViewQuery } from '../../generated/graphql.js';
import { duration } from './duration.js';
import { aboveShare, inOrder } from './lay-out-map.js';

type View = ProcessViewQuery['processView'];
type Transition = View['transitions'][number];
type Step = View['steps'][number];

const BOX = { width: 220, height: 40, gap: 34 };
const SIDE = 200;
const WIDTH = BOX.width + 2 * SIDE;
const MOST_STEPS = 40;

const topOf = (place: number) => 8 + place * (BOX.height + BOX.gap);

/** A line between two steps: straight to the next one, on the right side downward, on the left side back up. */
function Arc({ transition, places, most, onChoose }: ArcProps) {
  const { t } = useTranslation();
  const { token } = theme.useToken();
  const [from, to] = [places.get(transition.from), places.get(transition.to)];
  if (from === undefined || to === undefined) return null;
  const { path, x, y, anchor } = geometry(from, to);
  const label = `${transition.count} · ${duration(transition.medianSeconds, t)}`;
  const back = to <= from;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the table below the map offers the same by keyboard
    <g onClick={() => onChoose(transition)} style={{ cursor: 'pointer' }}>
      <title>{`${transition.fromLabel} → ${transition.toLabel}: ${label}`}</title>
      <path
        d={path}
        fill="none"
        stroke={back ? token.colorWarning : token.colorPrimary}
        strokeOpacity={0.75}
        strokeDasharray={back ? '5 4' : undefined}
        strokeWidth={1 + (5 * transition.count) / most}
        markerEnd={`url(#${back ? 'back' : 'on'})`}
      />
      <text
        x={x}
        y={y}
        textAnchor={anchor}
        fontSize={11}
        fill={token.colorText}
        stroke={token.colorBgContainer}
        strokeWidth={3}
        paintOrder="stroke"
      >
        {label}
      </text>
    </g>
  );
}

interface ArcProps {
  readonly transition: Transition;
  readonly places: ReadonlyMap<string, number>;
  readonly most: number;
  readonly onChoose: (transition: Transition) => void;
}

function geometry(from: number, to: number) {
  const middle = WIDTH / 2;
  if (to === from + 1) {
    const [start, end] = [topOf(from) + BOX.height, topOf(to)];
    return {
      path: `M${middle} ${start}V${end - 3}`,
      x: middle + 8,
      y: (start + end) / 2 + 4,
      anchor: 'start' as const,
    };
  }
  const side = to > from ? 1 : -1;
  const edge = middle + (side * BOX.width) / 2;
  const reach = Math.min(SIDE - 70, 24 + Math.abs(to - from) * 12);
  const [start, end] = [topOf(from) + BOX.height / 2 + 6, topOf(to) + BOX.height / 2 - 6];
  const out = edge + side * reach;
  return {
    path: `M${edge} ${start}C${out} ${start} ${out} ${end} ${edge + side * 4} ${end}`,
    x: edge + side * (reach * 0.78 + 4),
    y: (start + end) / 2 + 4,
    anchor: side > 0 ? ('start' as const) : ('end' as const),
  };
}

function Box({ step, place }: { readonly step: Step; readonly place: number }) {
  const { t } = useTranslation();
  const { token } = theme.useToken();
  const [x, y] = [SIDE, topOf(place)];
  const short = step.label.length > 24 ? `${step.label.slice(0, 23)}…` : step.label;
  return (
    <g>
      <title>{step.label}</title>
      <rect
        x={x}
        y={y}
        width={BOX.width}
        height={BOX.height}
        rx={6}
        fill={token.colorBgElevated}
        stroke={step.place === null ? token.colorBorder : token.colorPrimary}
      />
      <text x={x + BOX.width / 2} y={y + 17} textAnchor="middle" fontSize={13} fill={token.colorText}>
        {short}
      </text>
      <text x={x + BOX.width / 2} y={y + 32} textAnchor="middle" fontSize={11} fill={token.colorTextSecondary}>
        {t('process.times', { count: step.count })}
      </text>
    </g>
  );
}

function Heads() {
  const { token } = theme.useToken();
  return (
    <defs>
      {[
        ['on', token.colorPrimary],
        ['back', token.colorWarning],
      ].map(([id, colour]) => (
        <marker
          key={id}
          id={id}
          viewBox="0 0 8 8"
          refX={6}
          refY={4}
          markerWidth={9}
          markerHeight={9}
          markerUnits="userSpaceOnUse"
          orient="auto"
        >
          <path d="M0 0L8 4L0 8z" fill={colour} />
        </marker>
      ))}
    </defs>
  );
}

/** On a narrow screen the steps come into view first; the lines around them are reached by scrolling. */
function toMiddle(element: HTMLElement | null): void {
  if (element) element.scrollLeft = (element.scrollWidth - element.clientWidth) / 2;
}

/** Which step followed which: steps from top to bottom, ways forward on the right, ways back dashed on the left. */
export function ProcessMap({ view, onChoose }: { readonly view: View; readonly onChoose: ArcProps['onChoose'] }) {
  const { t } = useTranslation();
  const [share, setShare] = useState(10);
  const steps = useMemo(() => {
    const most = [...view.steps].sort((one, other) => other.count - one.count).slice(0, MOST_STEPS);
    return inOrder(most, view.transitions);
  }, [view]);
  const arcs = aboveShare(
    view.transitions.filter(({ from, to }) => from !== to),
    share / 100,
  );
  const places = new Map(steps.map(({ activity }, place) => [activity, place]));
  const most = Math.max(1, ...arcs.map(({ count }) => count));
  return (
    <Card title={t('process.map')} size="small">
      <Flex align="center" gap={12} wrap>
        <Typography.Text id="process-threshold">{t('process.threshold', { share })}</Typography.Text>
        <Slider
          min={0}
          max={100}
          value={share}
          onChange={setShare}
          ariaLabelledByForHandle="process-threshold"
          style={{ width: 220 }}
        />
      </Flex>
      {steps.length === 0 ? (
        <Empty />
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled must be reachable by keyboard
        <section ref={toMiddle} tabIndex={0} aria-label={t('process.map')} style={{ overflow: 'auto', maxHeight: 720 }}>
          <svg
            role="img"
            aria-label={t('process.mapSays', { steps: steps.length, arcs: arcs.length })}
            viewBox={`0 0 ${WIDTH} ${topOf(steps.length)}`}
            style={{ width: '100%', minWidth: 540, maxWidth: 900, display: 'block', margin: '0 auto' }}
          >
            <Heads />
            {arcs.map((transition) => (
              <Arc key={`${transition.from} ${transition.to}`} {...{ transition, places, most, onChoose }} />
            ))}
            {steps.map((step, place) => (
              <Box key={step.activity} step={step} place={place} />
            ))}
          </svg>
        </section>
      )}
      <Typography.Text type="secondary">
        {t('process.mapLegend')}{' '}
        {view.steps.length > steps.length && t('process.stepsCut', { shown: steps.length, of: view.steps.length })}
      </Typography.Text>
    </Card>
  );
}
