import { useQuery } from '@apollo/client/react';
import { Button, Card, Flex, Input, Select, Space } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { AskedView } from '../../components/asked-view.js';
import { PageTitle } from '../../components/page-title.js';
import { statesOf } from '../../components/subject-facts.js';
import { useMay } from '../../components/use-may.js';
import { type PartState, PartsDocument, PartsFoundDocument } from '../../generated/graphql.js';
import { CategorySelect } from './category-select.js';
import { PartTable } from './part-table.js';

const PAUSE_MS = 150;
const MOST = 50;

function usePaused(text: string): string {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return paused;
}

function isState(text: string | null): text is PartState {
  return statesOf('Part').some((state) => state === text);
}

function Found({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  const { data, previousData, ...asked } = useQuery(PartsFoundDocument, { variables: { text, first: MOST } });
  return (
    // Earlier results stay until there is an answer, so that nothing jumps while typing.
    <AskedView asked={{ ...asked, data: data ?? previousData }}>
      {({ searchParts }) => (
        <>
          <PartTable parts={searchParts} loading={asked.loading} empty={t('part.noneFound', { text })} />
          {searchParts.length === MOST && <p style={{ padding: '0 16px' }}>{t('part.mostShown', { count: MOST })}</p>}
        </>
      )}
    </AskedView>
  );
}

function Browse({ categoryId, state }: { readonly categoryId: string | null; readonly state: PartState | null }) {
  const { t } = useTranslation();
  const asked = useQuery(PartsDocument, { variables: { first: MOST, categoryId, state } });
  return (
    <AskedView asked={asked}>
      {({ parts: { edges, pageInfo } }) => (
        <>
          <PartTable
            parts={edges.map(({ node }) => node)}
            loading={asked.loading}
            empty={t(categoryId || state ? 'part.noneHere' : 'part.none')}
          />
          {pageInfo.hasNextPage && (
            <Flex justify="center" style={{ padding: 12 }}>
              <Button onClick={() => void asked.fetchMore({ variables: { after: pageInfo.endCursor } })}>
                {t('app.more')}
              </Button>
            </Flex>
          )}
        </>
      )}
    </AskedView>
  );
}

function Actions() {
  const { t } = useTranslation();
  const mayCreate = useMay('Part', 'createPart');
  return (
    <Space wrap>
      <Link to="/parts/categories">{t('category.title')}</Link>
      <Link to="/imports">{t('import.title')}</Link>
      {mayCreate && (
        <>
          <Link to="/imports/new">
            <Button tabIndex={-1}>{t('import.new')}</Button>
          </Link>
          <Link to="/parts/new">
            <Button type="primary" tabIndex={-1}>
              {t('part.new')}
            </Button>
          </Link>
        </>
      )}
    </Space>
  );
}

/** The catalogue: found while typing, or by category and state. */
export function PartsPage() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const [text, setText] = useState(params.get('text') ?? '');
  const wanted = usePaused(text.trim());
  const set = (name: string, value: string | null) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: true },
    );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address follows the words, and not the other way round
  useEffect(() => set('text', wanted), [wanted]);
  const state = params.get('state');
  return (
    <>
      <PageTitle title={t('menu.parts')}>
        <Actions />
      </PageTitle>
      <Flex wrap gap={12} style={{ marginBottom: 16 }}>
        <Input
          allowClear
          autoFocus
          type="search"
          aria-label={t('part.pickHint')}
          placeholder={t('parts.hint')}
          value={text}
          maxLength={100}
          onChange={(event) => setText(event.target.value)}
          style={{ flex: '2 1 280px' }}
        />
        {wanted === '' && (
          <>
            <div style={{ flex: '1 1 200px', minWidth: 0 }}>
              <CategorySelect
                aria-label={t('part.byCategory')}
                placeholder={t('part.byCategory')}
                value={params.get('category')}
                onChange={(id) => set('category', id)}
              />
            </div>
            <Select
              allowClear
              aria-label={t('column.state')}
              placeholder={t('column.state')}
              value={state}
              onChange={(value?: string) => set('state', value ?? null)}
              options={statesOf('Part').map((value) => ({ value, label: t(`state.Part.${value}`) }))}
              style={{ minWidth: 140 }}
            />
          </>
        )}
      </Flex>
      <Card styles={{ body: { padding: 0 } }}>
        {wanted === '' ? (
          <Browse categoryId={params.get('category')} state={isState(state) ? state : null} />
        ) : (
          <Found text={wanted} />
        )}
      </Card>
    </>
  );
}
