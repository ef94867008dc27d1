import { useSearchParams } from 'react-router';
import { STAGE_NAMES, type StageName } from '../../../../schema/kernel/stages.js';
import type { TrailFilter } from '../../generated/graphql.js';

/** The ways to look at a trail. */
export const VIEWS = ['timeline', 'lanes', 'steps', 'moment'] as const;

/** One of them. */
export type TrailView = (typeof VIEWS)[number];

/** The part of the address that says how the trail is shown; a change replaces the address, so that it can be sent to somebody. */
export function useTrailAddress() {
  const [params, setParams] = useSearchParams();
  const set = (changes: Readonly<Record<string, string | null>>) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        for (const [name, value] of Object.entries(changes)) {
          if (value === null || value === '') next.delete(name);
          else next.set(name, value);
        }
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  const view: TrailView = VIEWS.find((name) => name === params.get('view')) ?? 'timeline';
  const place = Number(params.get('place') ?? 'NaN');
  return { params, set, view, place: Number.isInteger(place) && place >= 0 ? place : null };
}

/** The part of the address that says how the trail is shown. */
export type TrailAddress = ReturnType<typeof useTrailAddress>;

/** The filter in the address: person and post, step, days, kind of document. */
export function filterOf(params: URLSearchParams): TrailFilter & { readonly stage: StageName | null } {
  const [actor, role] = (params.get('person') ?? '').split(' ');
  const day = (name: string) => (/^\d{4}-\d\d-\d\d$/.test(params.get(name) ?? '') ? params.get(name) : null);
  return {
    actor: actor || null,
    role: role || null,
    stage: STAGE_NAMES.find((name) => name === params.get('step')) ?? null,
    kind: params.get('kind'),
    from: day('from'),
    to: day('to'),
  };
}
