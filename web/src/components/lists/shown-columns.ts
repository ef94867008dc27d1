import { useState } from 'react';
import { useViewer } from '../../lib/viewer.js';
import type { ListColumn } from './list-column.js';
import type { ListKind } from './use-list-address.js';

/** The columns of a list that are shown, and which of the address or of what is remembered there are none of any more. */
export interface ShownColumns<T> {
  readonly shown: readonly ListColumn<T>[];
  readonly gone: readonly string[];
}

/** The columns with these keys, in the order of the list; the usual ones where none are chosen. The first one is always shown. */
export function shownOf<T>(columns: readonly ListColumn<T>[], chosen: readonly string[] | null): ShownColumns<T> {
  if (chosen === null) return { shown: columns.filter(({ isExtra }) => !isExtra), gone: [] };
  return {
    shown: columns.filter(({ key }, place) => place === 0 || chosen.includes(key)),
    gone: chosen.filter((key) => !columns.some((one) => one.key === key)),
  };
}

/** The columns that a person chose last in the list of a kind, in this browser; null where these are the usual ones. */
export function useRemembered(kind: ListKind): [readonly string[] | null, (keys: readonly string[] | null) => void] {
  const { account } = useViewer().viewer;
  const place = `qingcai.columns.${account.id}.${kind}`;
  const [chosen, setChosen] = useState(() => localStorage.getItem(place)?.split(',') ?? null);
  const remember = (keys: readonly string[] | null) => {
    if (keys === null) localStorage.removeItem(place);
    else localStorage.setItem(place, keys.join(','));
    setChosen(keys === null ? null : [...keys]);
  };
  return [chosen, remember];
}
