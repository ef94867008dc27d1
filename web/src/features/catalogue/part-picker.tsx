import { useLazyQuery } from '@apollo/client/react';
import { Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMoreMatches } from '../../components/more-matches.js';
import { SearchPartsDocument, type SearchPartsQuery } from '../../generated/graphql.js';

/** A part of the catalogue, as found. */
export type FoundPart = SearchPartsQuery['searchParts'][number];

const PAUSE_MS = 150;
const SHOWN = 20;

interface Props {
  readonly id?: string;
  readonly value?: string | null;
  readonly onChange?: (id: string) => void;
  /** Called with the part chosen, for what a form shows beside it. */
  readonly onPart?: (part: FoundPart) => void;
  /** The text to show for a value that was not searched for here. */
  readonly known?: string | undefined;
  readonly disabled?: boolean;
}

/** Finds a part while typing: by fragments of number, name or pinyin initials. Its value is the part's id. */
export function PartPicker({ value, onChange, onPart, known, ...rest }: Props) {
  const { t } = useTranslation();
  const [search, { data, loading }] = useLazyQuery(SearchPartsDocument);
  const [text, setText] = useState('');
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  useEffect(() => () => void (timer.current && clearTimeout(timer.current)), []);
  const all = text === '' ? [] : (data?.searchParts ?? []);
  const found = all.slice(0, SHOWN).filter(({ state }) => state === 'ACTIVE');
  const more = useMoreMatches(all.length > SHOWN);
  const options = found.map((part) => ({ value: part.id, label: `${part.number}  ${part.name}` }));
  const isKnown = value && known && !options.some((option) => option.value === value);
  return (
    <Select
      {...rest}
      showSearch={{
        filterOption: false,
        onSearch: (typed: string) => {
          setText(typed.trim());
          if (timer.current) clearTimeout(timer.current);
          if (typed.trim() === '') return;
          timer.current = setTimeout(
            () => void search({ variables: { text: typed.trim(), first: SHOWN + 1 } }),
            PAUSE_MS,
          );
        },
      }}
      value={value || null}
      aria-label={t('column.part')}
      placeholder={t('part.pick')}
      loading={loading}
      options={[...(isKnown ? [{ value, label: known }] : []), ...options, ...more]}
      onChange={(id: string) => {
        onChange?.(id);
        const part = found.find((one) => one.id === id);
        if (part) onPart?.(part);
      }}
      notFoundContent={text === '' ? t('part.pickHint') : t('app.noMatch')}
      style={{ width: '100%' }}
    />
  );
}
