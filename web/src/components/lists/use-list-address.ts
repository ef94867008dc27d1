import { useSearchParams } from 'react-router';
import { type ListView, readListAddress } from '../../../../schema/kernel/list-address.js';
import { LIST_FACTS } from '../../generated/list-facts.js';

/** A kind of subject that has a list. */
export type ListKind = keyof typeof LIST_FACTS;
/** An argument by which some list can be narrowed. */
export type ListArgumentName = (typeof LIST_FACTS)[ListKind]['narrowings'][number]['name'];

/** New values by their names in the address; null takes one out. */
export type AddressChange = Readonly<Record<string, string | null>>;

/** The view of a list in the address of the page, and how to change it. */
export function useListAddress(kind: ListKind): {
  readonly view: ListView;
  readonly text: string;
  readonly change: (change: AddressChange) => void;
} {
  const [params, setParams] = useSearchParams();
  const change = (changes: AddressChange) => {
    const next = new URLSearchParams(params);
    for (const [name, value] of Object.entries(changes))
      if (value) next.set(name, value);
      else next.delete(name);
    setParams(next, { replace: true });
  };
  return { view: readListAddress(LIST_FACTS[kind], params), text: params.toString(), change };
}
