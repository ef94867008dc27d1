import { Flex, Typography } from 'antd';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { exactInstant } from '../../components/format.js';
import { EntryMark } from '../../components/trail/entry-mark.js';
import type { SearchTrailQuery } from '../../generated/graphql.js';
import { placeOf } from '../../lib/places.js';
import { holdsMark, Marked, MarkerContext } from './marked.js';

/** One entry that was found. */
export type Hit = SearchTrailQuery['searchTrail']['edges'][number]['node'];

const FEW = 3;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

/** What a reader is shown of a JSON value: a text as a whole; of lists and records, the texts that contain the words. */
function textOf(json: string | null | undefined, marker: RegExp | null): string {
  if (!json) return '';
  const value: unknown = JSON.parse(json);
  if (typeof value === 'string') return INSTANT.test(value) ? exactInstant(value) : value;
  return [...new Set(textsIn(value).filter((text) => holdsMark(text, marker)))].join(' · ');
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Enough of a long text on both sides of the first mark. */
function around(text: string, marker: RegExp | null): string {
  const at = marker ? text.search(new RegExp(marker.source, 'iu')) : 0;
  if (text.length <= 120) return text;
  const from = Math.max(0, at - 40);
  return `${from > 0 ? '…' : ''}${text.slice(from, from + 120)}…`;
}

function Snippets({ entry }: { readonly entry: Hit['entry'] }) {
  const { t } = useTranslation();
  const marker = useContext(MarkerContext);
  // The act tells the state, in words.
  const found = entry.changes
    .filter(({ path }) => path !== '/state')
    .map(({ path, label, before, after }) => ({ path, label, text: textOf(after, marker) || textOf(before, marker) }))
    .filter(({ text }) => holdsMark(text, marker));
  return (
    <>
      {found.slice(0, FEW).map(({ path, label, text }) => (
        <div key={path} style={{ overflowWrap: 'anywhere' }}>
          <Typography.Text type="secondary">{label}</Typography.Text> <Marked text={around(text, marker)} />
        </div>
      ))}
      {entry.reason && holdsMark(entry.reason, marker) && (
        <div style={{ overflowWrap: 'anywhere' }}>
          <Typography.Text type="secondary">{t('entry.reason')}</Typography.Text> <Marked text={entry.reason} />
        </div>
      )}
    </>
  );
}

function Where({ hit }: { readonly hit: Hit }) {
  const { t } = useTranslation();
  const { entry, subjectName, purchaseNumber, purchaseTitle } = hit;
  const place = placeOf(entry.subjectType, entry.subjectId);
  const subject = [t(`subject.${entry.subjectType}`), subjectName].filter((part) => part).join(' ');
  const purchase = entry.purchaseId && purchaseNumber ? placeOf('Purchase', entry.purchaseId) : null;
  return (
    <Flex wrap gap="0 16px">
      {place ? (
        <Link to={place}>
          <Marked text={subject} />
        </Link>
      ) : (
        <Marked text={subject} />
      )}
      {purchase && entry.subjectType !== 'Purchase' && (
        <Link to={`${purchase}?entry=${entry.id}`}>
          <Marked text={`${purchaseNumber} ${purchaseTitle ?? ''}`} />
        </Link>
      )}
    </Flex>
  );
}

/** An entry that was found: the act, what it was about, when, its place in the log, and where in it the words are. */
export function HitView({ hit }: { readonly hit: Hit }) {
  const { t } = useTranslation();
  const { at, label, logIndex, actor, state } = hit.entry;
  return (
    <article style={{ padding: '12px 0' }}>
      <Flex wrap gap="4px 8px" align="center">
        <Typography.Text strong>
          <Marked text={label} />
        </Typography.Text>
        <EntryMark state={state} index={logIndex} />
      </Flex>
      <Where hit={hit} />
      <Typography.Text type="secondary">
        <time dateTime={at}>{exactInstant(at)}</time> · <Marked text={t(`role.${actor.role}`)} />
      </Typography.Text>
      <Snippets entry={hit.entry} />
    </article>
  );
}
