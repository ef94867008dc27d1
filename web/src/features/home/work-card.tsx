import { useQuery } from '@apollo/client/react';
import { Alert, Button, Card, Empty, Flex, Segmented, Tag } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { AskedView } from '../../components/asked-view.js';
import { ToDosDocument } from '../../generated/graphql.js';
import { useViewer } from '../../lib/viewer.js';
import { sumsOf } from './sums-of.js';
import { isOverdue, type ToDo, ToDoLine } from './to-do-line.js';

const STEP = 20;
const SCOPES = ['MINE', 'UNIT', 'ALL'] as const;
type Scope = (typeof SCOPES)[number];

interface Props {
  /** What else can be done about a task. */
  readonly menu?: (toDo: ToDo) => ReactNode;
}

function Lines({ toDos, empty, menu }: Props & { readonly toDos: readonly ToDo[]; readonly empty: string }) {
  const { t } = useTranslation();
  const [count, setCount] = useState(STEP);
  if (toDos.length === 0) return <Empty description={empty} style={{ padding: 32 }} />;
  return (
    <>
      <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {toDos.slice(0, count).map((toDo) => (
          <ToDoLine key={`${toDo.subjectId} ${toDo.move}`} toDo={toDo} menu={menu?.(toDo)} />
        ))}
      </ul>
      {toDos.length > count && (
        <Button block type="link" onClick={() => setCount(count + STEP)}>
          {t('app.more')}
        </Button>
      )}
    </>
  );
}

/** The kinds of work with how many of each there are, what they come to and how many are overdue; each leads to its rows. */
function Kinds({ toDos, chosen }: { readonly toDos: readonly ToDo[]; readonly chosen: string }) {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const labels = new Map(toDos.map(({ move, label }) => [move, label]));
  if (labels.size < 2) return null;
  const to = (move: string) => {
    const next = new URLSearchParams(params);
    if (move === '') next.delete('move');
    else next.set('move', move);
    return `/?${next}`;
  };
  return (
    <Flex component="nav" wrap gap={8} style={{ padding: '12px 0' }} aria-label={t('home.kinds')}>
      {[['', t('home.all')] as const, ...labels].map(([move, label]) => {
        const own = toDos.filter((toDo) => move === '' || toDo.move === move);
        const late = own.filter(isOverdue).length;
        return (
          <Link key={move} to={to(move)} aria-current={move === chosen ? 'true' : undefined} replace>
            <Tag color={move === chosen ? 'blue' : 'default'} style={{ whiteSpace: 'normal', marginInlineEnd: 0 }}>
              {label} {own.length}
              {move !== '' && sumsOf(own).map((sum) => ` · ${sum}`)}
              {late > 0 && <span style={{ fontWeight: 600 }}> · {t('home.late', { count: late })}</span>}
            </Tag>
          </Link>
        );
      })}
    </Flex>
  );
}

function isScope(text: string | null): text is Scope {
  return SCOPES.some((scope) => scope === text);
}

/** Work that waits: the reader's own, that of the unit, or all; by due date. Scope and kind stand in the address. */
export function WorkCard({ menu }: Props) {
  const { t } = useTranslation();
  const { audience } = useViewer();
  const [params, setParams] = useSearchParams();
  const asked = params.get('whose');
  const whose: Scope = audience === 'staff' && isScope(asked) ? asked : 'MINE';
  const move = params.get('move') ?? '';
  const answer = useQuery(ToDosDocument, { variables: { whose }, fetchPolicy: 'cache-and-network' });
  const scopes = audience === 'staff' && (
    <Segmented
      value={whose}
      onChange={(value) => setParams({ whose: value }, { replace: true })}
      options={SCOPES.map((value) => ({ value, label: t(`home.whose.${value}`) }))}
    />
  );
  return (
    <Card title={t('home.title')} extra={scopes} styles={{ body: { padding: '0 16px' } }}>
      <AskedView asked={answer}>
        {({ toDos, toDosCut }) => (
          <>
            {toDosCut.length > 0 && (
              <Alert
                type="info"
                showIcon
                title={t('home.cut', { labels: toDosCut.join(t('app.comma')) })}
                style={{ margin: '12px 0' }}
              />
            )}
            <Kinds toDos={toDos} chosen={move} />
            <Lines
              key={`${whose} ${move}`}
              toDos={toDos.filter((toDo) => move === '' || toDo.move === move)}
              {...(menu && { menu })}
              empty={t(whose === 'MINE' ? 'home.empty' : `home.emptyOf.${whose}`)}
            />
          </>
        )}
      </AskedView>
    </Card>
  );
}
