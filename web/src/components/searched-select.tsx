import { Select } from 'antd';
import { useEffect, useRef } from 'react';

/** One of what was found. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What a choice among many is told by the form item or the bar around it. */
export interface SearchedProps {
  readonly id?: string;
  readonly value?: string | null;
  readonly onChange?: (id: string | null) => void;
  readonly label?: string;
  readonly placeholder?: string;
  readonly allowClear?: boolean;
}

interface Props extends SearchedProps {
  readonly choices: readonly Choice[];
  /** The name of what is chosen, as far as it is known. */
  readonly chosen: string | null;
  readonly onSearch: (words: string) => void;
  readonly loading?: boolean;
}

/** The server is asked once somebody stops typing for so long. */
const PAUSE_MS = 300;

/** Chooses one of many, found by words on the server; what is chosen is shown by its name though it is not among those found. */
export function SearchedSelect(props: Props) {
  const {
    id,
    value = null,
    onChange,
    label,
    placeholder,
    allowClear = false,
    choices,
    chosen,
    onSearch,
    loading,
  } = props;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const kept = value && !choices.some((one) => one.value === value) ? [{ value, label: chosen ?? '…' }] : [];
  return (
    <Select
      {...(id !== undefined && { id })}
      {...(label !== undefined && { 'aria-label': label })}
      {...(placeholder !== undefined && { placeholder })}
      allowClear={allowClear}
      value={value || null}
      loading={loading ?? false}
      showSearch={{
        filterOption: false,
        onSearch: (words) => {
          clearTimeout(timer.current);
          timer.current = setTimeout(() => onSearch(words.trim()), PAUSE_MS);
        },
      }}
      options={[...kept, ...choices]}
      onChange={(chosenId?: string) => onChange?.(chosenId ?? null)}
      style={{ width: '100%' }}
    />
  );
}
