import type { SubjectPathFieldsFragment } from '../../generated/graphql.js';

/** Width of the column of a state, and where its line runs. */
export const COLUMN = 132;
const NODE = 108;
const NODE_HEIGHT = 40;
const STEP_UP = 22;
const MARGIN = 8;

/** A state as drawn. */
export interface DrawnState {
  readonly state: SubjectPathFieldsFragment['states'][number];
  readonly x: number;
  readonly y: number;
}

/** The moves between two states as one line. */
export interface DrawnEdge {
  readonly key: string;
  readonly path: string;
  readonly taken: number;
  readonly misfit: boolean;
  readonly back: boolean;
}

/** A life cycle as drawn: the states in one row in the order of their declaration, with ways forward above and ways back below. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly states: readonly DrawnState[];
  readonly edges: readonly DrawnEdge[];
  readonly node: { readonly width: number; readonly height: number };
}

type Move = SubjectPathFieldsFragment['moves'][number];

/** Lays out a subject's life cycle. */
export function drawn({ states, moves }: SubjectPathFieldsFragment): Drawing {
  const place = new Map(states.map(({ name }, index) => [name, index]));
  const pairs = new Map<string, Move[]>();
  for (const move of moves) {
    if (move.from === null || move.from === move.to) continue;
    const key = `${move.from} ${move.to}`;
    pairs.set(key, [...(pairs.get(key) ?? []), move]);
  }
  const spans = [...pairs.keys()].map((key) => spanOf(key, place));
  const above = Math.max(0, ...spans.filter((span) => span > 1)) * STEP_UP;
  const below = Math.max(0, ...spans.filter((span) => span < 0).map((span) => -span)) * STEP_UP;
  const y = MARGIN + above / 1.3 + NODE_HEIGHT / 2;
  const x = (name: string) => (place.get(name) ?? 0) * COLUMN + COLUMN / 2;
  return {
    width: states.length * COLUMN,
    height: y + NODE_HEIGHT / 2 + below / 1.3 + MARGIN,
    states: states.map((state) => ({ state, x: x(state.name), y })),
    edges: [...pairs].map(([key, own]) => edgeOf(key, own, spanOf(key, place), x, y)),
    node: { width: NODE, height: NODE_HEIGHT },
  };
}

function spanOf(key: string, place: ReadonlyMap<string, number>): number {
  const [from = '', to = ''] = key.split(' ');
  return (place.get(to) ?? 0) - (place.get(from) ?? 0);
}

function edgeOf(key: string, moves: readonly Move[], span: number, x: (name: string) => number, y: number): DrawnEdge {
  const [from = '', to = ''] = key.split(' ');
  const taken = moves.reduce((sum, { count }) => sum + count, 0);
  const misfit = moves.some((move) => move.misfit);
  return { key, path: pathOf(x(from), x(to), y, span), taken, misfit, back: span < 0 };
}

function pathOf(from: number, to: number, y: number, span: number): string {
  if (span === 1) return `M ${from + NODE / 2} ${y} L ${to - NODE / 2 - 2} ${y}`;
  const up = span > 0 ? -1 : 1;
  const edge = y + (up * NODE_HEIGHT) / 2;
  const bend = edge + up * Math.abs(span) * STEP_UP;
  return `M ${from + 12} ${edge} C ${from + 12} ${bend}, ${to - 12} ${bend}, ${to - 12} ${edge + up * 2}`;
}
