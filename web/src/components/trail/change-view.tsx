import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { EntryFieldsFragment } from '../../generated/graphql.js';
import type { Names } from './use-names.js';
import { elementName, fieldName, isEmpty, parsed, type Teller, type Words, wordsOf } from './words.js';

/** One change of an entry. */
export type FieldChange = EntryFieldsFragment['changes'][number];

/** Whether a change is worth showing: not where an empty field stayed empty, nor for the order of a list. */
export function saysSomething({ path, before, after }: FieldChange): boolean {
  return !path.endsWith('/order') && !(isEmpty(parsed(before)) && isEmpty(parsed(after)));
}

function labelOf({ path, label }: FieldChange, teller: Teller): string {
  const [, , ...inside] = path.split('/');
  const steps = inside.map((step) =>
    step.startsWith('id=') ? elementName(step.slice(3), teller) : fieldName(step, teller),
  );
  return [label, ...steps].filter((step) => step !== '').join(' · ');
}

function Value({ words, past }: { readonly words: Words; readonly past?: boolean }) {
  const { text, details } = words;
  const shown = past ? <Typography.Text type="secondary">{text}</Typography.Text> : <span>{text}</span>;
  if (!details) return shown;
  return (
    <details style={{ display: 'inline-block', verticalAlign: 'top', maxWidth: '100%' }}>
      <summary style={{ cursor: 'pointer' }}>{shown}</summary>
      <ul style={{ margin: 0, paddingInlineStart: 20 }}>
        {details.map((detail, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two elements may have the same text, and none ever moves
          <li key={place}>{detail}</li>
        ))}
      </ul>
    </details>
  );
}

interface Props {
  readonly change: FieldChange;
  readonly kind: string;
  readonly names: Names;
}

/** One change in words: what it was and what it became. */
export function ChangeView({ change, kind, names }: Props) {
  const { t, i18n } = useTranslation();
  const teller: Teller = { t, i18n, names, kind };
  const field = change.path.split('/').at(-1) ?? '';
  const [before, after] = [parsed(change.before), parsed(change.after)];
  return (
    <div style={{ overflowWrap: 'anywhere' }}>
      <Typography.Text type="secondary">{labelOf(change, teller)}</Typography.Text>{' '}
      {!isEmpty(before) && (
        <>
          <Value words={wordsOf(before, field, teller)} past />
          {' → '}
        </>
      )}
      <Value words={wordsOf(after, field, teller)} />
    </div>
  );
}
