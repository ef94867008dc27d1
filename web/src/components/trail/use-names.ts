import { useApolloClient } from '@apollo/client/react';
import { useEffect, useMemo, useState } from 'react';
import { type EntryFieldsFragment, SubjectNamesDocument } from '../../generated/graphql.js';

/** What records are called, by their ids. */
export type Names = ReadonlyMap<string, string>;

const ID = /\b[a-z]{3}_[0-9a-f]{32}\b/g;
const AT_ONCE = 200;

function idsIn(entries: readonly EntryFieldsFragment[]): string[] {
  const found = new Set<string>();
  for (const { subjectId, changes } of entries) {
    found.add(subjectId);
    for (const { path, before, after } of changes)
      for (const text of [path, before ?? '', after ?? '']) for (const [id] of text.matchAll(ID)) found.add(id);
  }
  return [...found];
}

/** What the records are called that these entries name by id; those the reader may not see have no name. */
export function useNames(entries: readonly EntryFieldsFragment[]): Names {
  const client = useApolloClient();
  const [names, setNames] = useState<Names>(new Map());
  const text = useMemo(() => idsIn(entries).sort().join(' '), [entries]);
  useEffect(() => {
    let ended = false;
    const ids = text === '' ? [] : text.split(' ');
    const batches = Array.from({ length: Math.ceil(ids.length / AT_ONCE) }, (_, index) =>
      ids.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
    );
    Promise.all(batches.map((batch) => client.query({ query: SubjectNamesDocument, variables: { ids: batch } }))).then(
      (answers) => {
        const labels = answers.flatMap(({ data }) => data?.subjectNames ?? []);
        if (!ended) setNames(new Map(labels.map(({ id, name }) => [id, name])));
      },
      // Without names the entries still say what happened.
      () => undefined,
    );
    return () => {
      ended = true;
    };
  }, [client, text]);
  return names;
}
