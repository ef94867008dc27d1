import { Card, Empty, Input, Table } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../app/use-ask.js';
import { AskedView } from '../parts/asked-view.js';
import { PageTitle } from '../parts/page-title.js';
import { StateTag } from '../parts/state-tag.js';

const SEARCH = `query($text: String!, $first: Int) { searchParts(text: $text, first: $first) {
  id number name state unit manufacturer category { id name }
} }`;
const PAUSE = 150;

interface Part {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly state: string;
  readonly unit: string;
  readonly manufacturer: string | null;
  readonly category: { readonly name: string } | null;
}

function usePaused(text: string): string {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return paused;
}

function Found({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  const asked = useAsk<{ searchParts: readonly Part[] }>(SEARCH, { text, first: 50 });
  return (
    <AskedView asked={asked}>
      {({ searchParts }) => (
        <Table<Part>
          rowKey="id"
          size="small"
          dataSource={searchParts}
          pagination={false}
          scroll={{ x: 'max-content' }}
          locale={{ emptyText: <Empty description={t('app.nothing')} /> }}
          columns={[
            { title: t('column.number'), dataIndex: 'number' },
            { title: t('column.title'), dataIndex: 'name' },
            { title: t('column.category'), render: (_, { category }) => category?.name },
            { title: t('column.measure'), dataIndex: 'unit' },
            { title: t('column.manufacturer'), dataIndex: 'manufacturer' },
            { title: t('column.state'), render: (_, { state }) => <StateTag subject="Part" state={state} /> },
          ]}
        />
      )}
    </AskedView>
  );
}

/** The catalogue of parts, searched as one types. */
export function PartsPage() {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const wanted = usePaused(text.trim());
  return (
    <>
      <PageTitle title={t('menu.parts')} />
      <Card>
        <Input
          allowClear
          autoFocus
          size="large"
          aria-label={t('app.search')}
          placeholder={t('parts.hint')}
          value={text}
          onChange={(event) => setText(event.target.value)}
          style={{ marginBottom: 16 }}
        />
        {wanted === '' ? <Empty description={t('parts.start')} /> : <Found text={wanted} />}
      </Card>
    </>
  );
}
