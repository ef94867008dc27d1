import { DatePicker, Input, type InputProps } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { KeyboardEvent } from 'react';
import { ungrouped } from '../../../schema/kernel/amount-text.js';

interface Field {
  readonly id?: string;
  readonly value?: string | null;
  readonly onChange?: (value: string | null) => void;
  readonly disabled?: boolean;
  readonly placeholder?: string;
  readonly 'aria-label'?: string;
}

function dateOf(text: string | null | undefined): Dayjs | null {
  return text ? dayjs(text) : null;
}

/** Enter confirms the date that was typed, and must not send the form. */
function stay(event: KeyboardEvent): void {
  if (event.key === 'Enter') event.preventDefault();
}

/** A calendar day; its value is text, YYYY-MM-DD. */
export function DayInput({ value, onChange, ...rest }: Field) {
  return (
    <DatePicker
      {...rest}
      onKeyDown={stay}
      value={dateOf(value)}
      onChange={(day: Dayjs | null) => onChange?.(day ? day.format('YYYY-MM-DD') : null)}
      style={{ width: '100%' }}
    />
  );
}

/** A moment to the minute; its value is text in UTC. */
export function InstantInput({ value, onChange, ...rest }: Field) {
  return (
    <DatePicker
      {...rest}
      onKeyDown={stay}
      showTime={{ format: 'HH:mm' }}
      format="YYYY-MM-DD HH:mm"
      value={dateOf(value)}
      onChange={(at: Dayjs | null) => onChange?.(at ? at.second(0).millisecond(0).toISOString() : null)}
      style={{ width: '100%' }}
    />
  );
}

/** An exact decimal: its value is text and never passes through a float. */
export function DecimalInput({ onChange, value, ...rest }: Omit<InputProps, 'onChange' | 'value'> & Field) {
  return (
    <Input
      {...rest}
      inputMode="decimal"
      autoComplete="off"
      value={value ?? ''}
      onChange={(event) => onChange?.(event.target.value)}
      onBlur={(event) => onChange?.(ungrouped(event.target.value))}
      // Where a unit stands beside the number, `style` applies to the frame, so the number itself is aligned here.
      styles={{ input: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' } }}
    />
  );
}
