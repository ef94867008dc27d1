import { useQuery } from '@apollo/client/react';
import { Alert, Button, Card, Divider, Empty, Flex, Input, Typography } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { AskedView } from '../../components/asked-view.js';
import { grouped } from '../../components/format.js';
import { SearchTrailDocument, type SearchTrailQuery } from '../../generated/graphql.js';
import { HitView } from './hit-view.js';
import { MarkerContext, markerOf } from './marked.js';
import { type SearchFilter, SearchFilters } from './search-filters.js';

type Answer = SearchTrailQuery['searchTrail'];

function Found({ answer, onMore }: { readonly answer: Answer; readonly onMore: (after: string) => void }) {
  const { t } = useTranslation();
  const { edges, pageInfo, size, searchedTo } = answer;
  const more = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  return (
    <>
      {edges.length === 0 && typeof searchedTo !== 'number' && (
        <Empty description={t('history.nothingFound', { size: grouped(String(size)) })} />
      )}
      {edges.map(({ cursor, node }, place) => (
        <div key={cursor}>
          {place > 0 && <Divider style={{ margin: 0 }} />}
          <HitView hit={node} />
        </div>
      ))}
      {typeof searchedTo === 'number' && (
        <Alert
          type="warning"
          showIcon
          title={t('history.narrow', { index: grouped(String(searchedTo)), size: grouped(String(size)) })}
        />
      )}
      {more && (
        <Flex justify="center" style={{ paddingTop: 12 }}>
          <Button onClick={() => onMore(more)}>
            {t(typeof searchedTo === 'number' ? 'history.searchOn' : 'app.more')}
          </Button>
        </Flex>
      )}
    </>
  );
}

function Results({ text, filter }: { readonly text: string; readonly filter: SearchFilter }) {
  const variables = { text, filter };
  const asked = useQuery(SearchTrailDocument, { variables, fetchPolicy: 'cache-and-network' });
  const marker = useMemo(() => markerOf(text), [text]);
  const more = (after: string) =>
    void asked.fetchMore({
      variables: { after },
      updateQuery: ({ searchTrail: before }, { fetchMoreResult: { searchTrail: next } }) => ({
        searchTrail: { ...next, edges: [...before.edges, ...next.edges] },
      }),
    });
  return (
    <MarkerContext value={marker}>
      <AskedView asked={asked}>{({ searchTrail }) => <Found answer={searchTrail} onMore={more} />}</AskedView>
    </MarkerContext>
  );
}

/** Searches words in everything that is open in the trail; question and filters are kept in the address. */
export function TrailSearch() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const text = params.get('q') ?? '';
  const filter = {
    ...{ type: params.get('type'), role: params.get('role') },
    ...{ from: params.get('from'), to: params.get('to') },
  };
  const set = (change: Readonly<Record<string, string | null>>) => {
    const next = new URLSearchParams(params);
    for (const [name, value] of Object.entries(change)) value ? next.set(name, value) : next.delete(name);
    setParams(next, { replace: true });
  };
  const isAsked = text !== '' || Object.values(filter).some((value) => value !== null);
  return (
    <Card title={t('history.search')}>
      <Typography.Paragraph type="secondary">{t('history.searchHint')}</Typography.Paragraph>
      <Flex vertical gap={12}>
        <Input.Search
          allowClear
          enterButton={t('app.search')}
          aria-label={t('history.words')}
          placeholder={t('history.words')}
          defaultValue={text}
          onSearch={(value) => set({ q: value.trim() })}
          style={{ maxWidth: 560 }}
        />
        <SearchFilters filter={filter} onChange={set} />
      </Flex>
      {isAsked && (
        <div style={{ marginTop: 16 }}>
          <Results key={params.toString()} text={text} filter={filter} />
        </div>
      )}
    </Card>
  );
}
