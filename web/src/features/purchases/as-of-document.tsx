import { DownOutlined, RightOutlined } from '@ant-design/icons';
import { Flex, Tag, Typography, theme } from 'antd';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { StateTag } from '../../components/state-tag.js';
import type { Names } from '../../components/trail/use-names.js';
import { parsed, type Teller, wordsOf } from '../../components/trail/words.js';
import type { MomentFieldsFragment } from '../../generated/graphql.js';

/** A document as it was. */
export type DocumentAsOf = MomentFieldsFragment['documents'][number];

type Field = DocumentAsOf['fields'][number];

/** Longer lists are cut; the document itself has the rest. */
const MOST = 100;

function Value({ field, teller, open }: { readonly field: Field; readonly teller: Teller; readonly open: boolean }) {
  const { t } = useTranslation();
  const { text, details } = wordsOf(parsed(field.value), field.field, teller);
  if (!details) return <span>{text}</span>;
  return (
    <details open={open}>
      <summary style={{ cursor: 'pointer' }}>{text}</summary>
      <ul style={{ margin: 0, paddingInlineStart: 20 }}>
        {details.slice(0, MOST).map((detail, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two elements may have the same text, and none ever moves
          <li key={place}>{detail}</li>
        ))}
        {details.length > MOST && <li>{t('moment.furtherItems', { count: details.length - MOST })}</li>}
      </ul>
    </details>
  );
}

function Fields({ document, names }: { readonly document: DocumentAsOf; readonly names: Names }) {
  const { t, i18n } = useTranslation();
  const { token } = theme.useToken();
  const teller: Teller = { t, i18n, names, kind: document.subjectType };
  return (
    <dl
      style={{
        display: 'grid',
        gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 260px), 1fr))',
        gap: 4,
        margin: '8px 0 0',
      }}
    >
      {document.fields.map((field) => (
        <div
          key={field.field}
          style={{
            padding: '4px 8px',
            borderRadius: 4,
            background: field.changed ? token.colorWarningBg : undefined,
            overflowWrap: 'anywhere',
          }}
        >
          <dt>
            <Typography.Text type="secondary" style={{ fontSize: 12 }}>
              {field.label}
            </Typography.Text>{' '}
            {field.changed && <Tag color="orange">{t('moment.changedNow')}</Tag>}
          </dt>
          <dd style={{ margin: 0 }}>
            <Value field={field} teller={teller} open={field.changed} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface Props {
  readonly document: DocumentAsOf;
  readonly names: Names;
  readonly open: boolean;
  readonly onToggle: (id: string, open: boolean) => void;
}

/** A document as it was at a moment. Collapsed it is one line, so that a whole purchase can be surveyed. */
export const AsOfDocument = memo(function AsOfDocument({ document, names, open, onToggle }: Props) {
  const { t } = useTranslation();
  const { token } = theme.useToken();
  const { subjectType, subjectId, number, title, state, rev, changed, withheld, erasedBy, missing } = document;
  const name = number ?? names.get(subjectId) ?? '';
  return (
    <article
      style={{
        padding: '8px 12px',
        borderRadius: 6,
        border: `1px solid ${changed ? token.colorWarningBorder : token.colorBorderSecondary}`,
        background: token.colorBgContainer,
      }}
    >
      <button
        type="button"
        aria-expanded={open}
        onClick={() => onToggle(subjectId, !open)}
        style={{
          ...{ width: '100%', padding: 0, border: 0, background: 'none', color: 'inherit', font: 'inherit' },
          ...{ textAlign: 'start', cursor: 'pointer' },
        }}
      >
        <Flex wrap gap={8} align="center">
          {open ? <DownOutlined aria-hidden /> : <RightOutlined aria-hidden />}
          <Typography.Text type="secondary">{t(`subject.${subjectType}`)}</Typography.Text>
          <Typography.Text strong>{name}</Typography.Text>
          {title && title !== name && <span style={{ overflowWrap: 'anywhere' }}>{title}</span>}
          {state && <StateTag subject={subjectType} state={state} />}
          <Typography.Text type="secondary">{t('moment.version', { rev })}</Typography.Text>
          {changed && <Tag color="orange">{t(rev === 1 ? 'moment.madeNow' : 'moment.changedNow')}</Tag>}
        </Flex>
      </button>
      {open && <Fields document={document} names={names} />}
      {open && withheld > 0 && (
        <Typography.Text type="secondary">{t('moment.withheld', { count: withheld })}</Typography.Text>
      )}
      {open && missing > 0 && (
        <Typography.Text type="danger">{t('moment.missing', { count: missing })}</Typography.Text>
      )}
      {open && erasedBy.length > 0 && (
        <div>
          <Tag>{t('moment.erased', { count: erasedBy.length })}</Tag>
          <code style={{ overflowWrap: 'anywhere' }}>{erasedBy.join(' ')}</code>
        </div>
      )}
    </article>
  );
}, isSame);

/** Whether a document looks the same as before: a version of it does at every moment, except where it was just changed. */
function isSame(before: Props, after: Props): boolean {
  const [one, other] = [before.document, after.document];
  const sameDocument =
    one === other || (one.rev === other.rev && !one.changed && !other.changed && one.subjectId === other.subjectId);
  return (
    sameDocument && before.open === after.open && before.names === after.names && before.onToggle === after.onToggle
  );
}
