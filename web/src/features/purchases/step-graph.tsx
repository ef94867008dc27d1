import { theme } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { SubjectPathFieldsFragment } from '../../generated/graphql.js';
import { type DrawnState, drawn } from './graph-layout.js';

interface Props {
  readonly path: SubjectPathFieldsFragment;
}

interface StateProps extends DrawnState {
  readonly kind: string;
  readonly node: { readonly width: number; readonly height: number };
}

function State({ state, x, y, node, kind }: StateProps) {
  const { t } = useTranslation();
  const { token } = theme.useToken();
  const { name, visits, current } = state;
  const reached = visits > 0;
  const colour = current ? token.colorPrimary : reached ? token.colorTextSecondary : token.colorBorder;
  const words = t(`state.${kind}.${name}`);
  return (
    <g>
      <title>{[words, reached ? t('steps.visits', { count: visits }) : t('steps.never')].join(' · ')}</title>
      <rect
        x={x - node.width / 2}
        y={y - node.height / 2}
        width={node.width}
        height={node.height}
        rx={6}
        fill={current ? token.colorPrimaryBg : token.colorBgContainer}
        stroke={colour}
        strokeWidth={current ? 2 : 1}
        strokeDasharray={reached ? undefined : '4 3'}
      />
      <text
        x={x}
        y={y + 4}
        textAnchor="middle"
        fontSize={words.length > 12 ? 11 : 13}
        fill={reached ? token.colorText : token.colorTextDescription}
      >
        {reached ? '✓ ' : ''}
        {words}
        {visits > 1 ? ` ×${visits}` : ''}
      </text>
    </g>
  );
}

/** A subject's path drawn on its life cycle: moves that were taken are solid, other possible moves are dashed. */
export function StepGraph({ path }: Props) {
  const { t } = useTranslation();
  const { token } = theme.useToken();
  const marker = useId();
  const { width, height, states, edges, node } = drawn(path);
  const label = states
    .filter(({ state }) => state.visits > 0)
    .map(({ state }) => t(`state.${path.subjectType}.${state.name}`))
    .join(' → ');
  const colourOf = (taken: number, misfit: boolean, back: boolean) => {
    if (misfit) return token.colorError;
    if (taken === 0) return token.colorBorder;
    return back ? token.colorWarning : token.colorPrimary;
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section style={{ overflowX: 'auto' }} tabIndex={0} aria-label={t('steps.graph')}>
      <svg width={width} height={height} role="img" aria-label={label} style={{ display: 'block' }}>
        <defs>
          <marker
            id={marker}
            viewBox="0 0 8 8"
            refX="6"
            refY="4"
            markerUnits="userSpaceOnUse"
            markerWidth="9"
            markerHeight="9"
            orient="auto"
          >
            <path d="M 0 0 L 8 4 L 0 8 z" fill="context-stroke" />
          </marker>
        </defs>
        {[...edges]
          .sort((one, other) => one.taken - other.taken)
          .map(({ key, path: line, taken, misfit, back }) => (
            <path
              key={key}
              d={line}
              fill="none"
              stroke={colourOf(taken, misfit, back)}
              strokeWidth={taken > 0 ? 2 : 1}
              strokeDasharray={taken > 0 ? undefined : '3 4'}
              markerEnd={`url(#${marker})`}
            />
          ))}
        {states.map((state) => (
          <State key={state.state.name} {...state} node={node} kind={path.subjectType} />
        ))}
      </svg>
    </section>
  );
}
