import { SearchOutlined } from '@ant-design/icons';
import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { Button, Empty, Input, type InputRef, Modal, Typography } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  QuickNumbersDocument,
  QuickPartsDocument,
  QuickPurchasesDocument,
  QuickSuppliersDocument,
} from '../generated/graphql.js';
import { placeOf } from '../lib/places.js';

interface Found {
  readonly kind: string;
  readonly id: string;
  readonly text: string;
}

/** What was found, and the kinds of which there is more. */
interface AllFound {
  readonly found: readonly Found[];
  readonly more: ReadonlySet<Found['kind']>;
}

const MOST_PARTS = 8;

const PAUSE_MS = 200;

/**
 * Searches all kinds at once: by numbers first, what has exactly this number before what has it in its own; then by names. A kind that this reader
 * may not see gives no results.
 */
async function find(client: ApolloClient, search: string): Promise<AllFound> {
  const ask = { variables: { search }, fetchPolicy: 'no-cache' } as const;
  const [numbers, purchases, suppliers, parts] = await Promise.all([
    client.query({ query: QuickNumbersDocument, ...ask }).catch(() => null),
    client.query({ query: QuickPurchasesDocument, ...ask }).catch(() => null),
    client.query({ query: QuickSuppliersDocument, ...ask }).catch(() => null),
    client.query({ query: QuickPartsDocument, ...ask }).catch(() => null),
  ]);
  const found: Found[] = [];
  for (const { subjectType, subjectId, number, title, outsideLabel, outside } of numbers?.data?.findNumbers ?? [])
    if (placeOf(subjectType, subjectId))
      found.push({
        ...{ kind: subjectType, id: subjectId },
        text: [number, title === number ? null : title, outside && `${outsideLabel} ${outside}`]
          .filter(Boolean)
          .join('  '),
      });
  for (const { node } of purchases?.data?.purchases.edges ?? [])
    found.push({ kind: 'Purchase', id: node.id, text: `${node.number}  ${node.title}` });
  for (const { node } of suppliers?.data?.suppliers.edges ?? [])
    found.push({ kind: 'Supplier', id: node.id, text: `${node.number}  ${node.name}` });
  const foundParts = parts?.data?.searchParts ?? [];
  for (const { id, number, name } of foundParts.slice(0, MOST_PARTS))
    found.push({ kind: 'Part', id, text: `${number}  ${name}` });
  const more = new Set<Found['kind']>();
  if (purchases?.data?.purchases.pageInfo.hasNextPage) more.add('Purchase');
  if (suppliers?.data?.suppliers.pageInfo.hasNextPage) more.add('Supplier');
  if (foundParts.length > MOST_PARTS) more.add('Part');
  // What was found by its number and by its name comes once, at the place of the first.
  const once = [...new Map(found.toReversed().map((one) => [one.id, one])).values()].toReversed();
  return { found: once, more };
}

function Results({ found, more, onChosen }: AllFound & { readonly onChosen: () => void }) {
  const { t } = useTranslation();
  return (
    <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {found.map(({ kind, id, text }, index) => (
        <li key={id}>
          {kind !== found[index - 1]?.kind && (
            <Typography.Text type="secondary" style={{ display: 'block', marginTop: 12, fontSize: 12 }}>
              {t(`subject.${kind}`)}
            </Typography.Text>
          )}
          <Link
            to={placeOf(kind, id) ?? '/'}
            onClick={onChosen}
            style={{ display: 'block', padding: '6px 0', overflowWrap: 'anywhere' }}
          >
            {text}
          </Link>
          {kind !== found[index + 1]?.kind && more.has(kind) && (
            <Typography.Text type="secondary">{t('app.moreMatches')}</Typography.Text>
          )}
        </li>
      ))}
    </ul>
  );
}

/** One box for purchases, suppliers and parts; Ctrl-K or ⌘K opens it from anywhere. */
export function QuickSearch({ wide }: { readonly wide: boolean }) {
  const { t } = useTranslation();
  const client = useApolloClient();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [found, setFound] = useState<AllFound | null>(null);
  const input = useRef<InputRef>(null);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  useEffect(() => {
    const wanted = text.trim();
    if (wanted === '') return setFound(null);
    let current = true;
    const timer = setTimeout(() => void find(client, wanted).then((rows) => current && setFound(rows)), PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [client, text]);
  return (
    <>
      <Button
        type={wide ? 'default' : 'text'}
        icon={<SearchOutlined />}
        aria-label={t('search.title')}
        onClick={() => setOpen(true)}
        style={wide ? { minWidth: 220, justifyContent: 'flex-start' } : {}}
      >
        {wide && (
          <Typography.Text type="secondary">
            {t('search.title')} <kbd>Ctrl K</kbd>
          </Typography.Text>
        )}
      </Button>
      <Modal
        open={open}
        onCancel={() => setOpen(false)}
        footer={null}
        title={t('search.title')}
        afterOpenChange={(shown) => shown && input.current?.focus({ cursor: 'all' })}
      >
        <Input
          ref={input}
          allowClear
          aria-label={t('search.title')}
          placeholder={t('search.hint')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        {found?.found.length === 0 && <Empty description={t('app.noMatch')} style={{ margin: 24 }} />}
        {found && <Results {...found} onChosen={() => setOpen(false)} />}
      </Modal>
    </>
  );
}
