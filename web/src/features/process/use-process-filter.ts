import { useSearchParams } from 'react-router';
import { METHOD_NAMES } from '../../../../schema/sourcing/methods.js';
import type { GapKind, ProcessFilter } from '../../generated/graphql.js';

/** What the address of the process view contains: what is shown, and which figure is open. */
export interface ProcessAddress {
  readonly filter: ProcessFilter;
  readonly chosen: Chosen;
  readonly get: (name: string) => string | null;
  /** Sets or clears names; choosing another selection closes the open figure. */
  readonly set: (values: Readonly<Record<string, string | null>>) => void;
}

/** Which cases are listed; null where none are. */
export type Chosen =
  | { readonly variantId: string }
  | { readonly from: string; readonly to: string }
  | { readonly gap: GapKind; readonly activity: string }
  | null;

const GAPS: readonly GapKind[] = [
  'SKIPPED',
  'REORDERED',
  'REPEATED',
  'MISFIT',
  'FEW_BIDS',
  'SHORT_NOTICE',
  'HANDED_OVER',
];

/** The filter of the process view, kept in the address so that a view can be sent to somebody. */
export function useProcessFilter(): ProcessAddress {
  const [params, setParams] = useSearchParams();
  const get = (name: string) => params.get(name) || null;
  const day = (name: string, plus: number) => {
    const text = get(name);
    if (!text || Number.isNaN(Date.parse(`${text}T00:00:00+08:00`))) return null;
    return new Date(Date.parse(`${text}T00:00:00+08:00`) + plus).toISOString();
  };
  const filter = {
    logId: get('log'),
    from: day('since', 0),
    to: day('until', 86_400_000),
    unitId: get('unit'),
    buyerId: get('buyer'),
    method: METHOD_NAMES.find((name) => name === get('method')) ?? null,
    folded: get('steps') !== 'all',
    referenceId: get('reference'),
  };
  const set = (values: Readonly<Record<string, string | null>>) => {
    const next = new URLSearchParams(params);
    for (const [name, value] of Object.entries(values)) {
      if (value) next.set(name, value);
      else next.delete(name);
    }
    setParams(next, { replace: true });
  };
  return { filter, chosen: chosenIn(get), get, set };
}

/** The names that say which figure is open. */
export const NOTHING_CHOSEN = { variant: null, from: null, to: null, gap: null, activity: null } as const;

function chosenIn(get: (name: string) => string | null): Chosen {
  const [variantId, from, to, activity] = [get('variant'), get('from'), get('to'), get('activity')];
  const gap = GAPS.find((kind) => kind === get('gap'));
  if (variantId) return { variantId };
  if (from && to) return { from, to };
  return gap && activity ? { gap, activity } : null;
}
