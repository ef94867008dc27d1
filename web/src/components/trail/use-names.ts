import { useApolloClient } from '@apollo/client/react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type EntryFieldsFragment, SubjectNamesDocument } from '../../generated/graphql.js';

/** Names of records, by id. */
export type Names = ReadonlyMap<string, string>;

const ID = /\b[a-z]{3}_[0-9a-f]{32}\b/g;
const AT_ONCE = 200;

/** The ids of records that occur in texts. */
export function idsIn(texts: readonly string[]): string[] {
  const found = new Set<string>();
  for (const text of texts) for (const [id] of text.matchAll(ID)) found.add(id);
  return [...found];
}

function textsOf({ subjectId, changes }: EntryFieldsFragment): string[] {
  return [subjectId, ...changes.flatMap(({ path, before, after }) => [path, before ?? '', after ?? ''])];
}

/** The names of the records that these entries refer to by id; records that the reader may not see have none. */
export function useNames(entries: readonly EntryFieldsFragment[]): Names {
  const ids = useMemo(() => idsIn(entries.flatMap(textsOf)), [entries]);
  return useNamesOf(ids);
}

/** The names of records. Each is asked for once in a language, and names that are known stay while others are being loaded. */
export function useNamesOf(ids: readonly string[]): Names {
  const client = useApolloClient();
  const { language } = useTranslation().i18n;
  const [names, setNames] = useState<Names>(new Map());
  const asked = useRef(new Map<string, string>());
  const text = [...ids].sort().join(' ');
  useEffect(() => {
    const missing = text.split(' ').filter((id) => id !== '' && asked.current.get(id) !== language);
    if (missing.length === 0) return;
    for (const id of missing) asked.current.set(id, language);
    const batches = Array.from({ length: Math.ceil(missing.length / AT_ONCE) }, (_, index) =>
      missing.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
    );
    Promise.all(
      batches.map((batch) =>
        client.query({ query: SubjectNamesDocument, variables: { ids: batch }, fetchPolicy: 'network-only' }),
      ),
    ).then(
      (answers) => {
        const labels = answers.flatMap(({ data }) => data?.subjectNames ?? []);
        setNames((known) => new Map([...known, ...labels.map(({ id, name }): [string, string] => [id, name])]));
      },
      // Without names the entries still say what happened; they are asked for again together with the next ones.
      () => {
        for (const id of missing) asked.current.delete(id);
      },
    );
  }, [client, text, language]);
  return names;
}
