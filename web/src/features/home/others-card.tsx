import { useQuery } from '@apollo/client/react';
import { Card, Empty, Flex, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AskedView } from '../../components/asked-view.js';
import { instant } from '../../components/format.js';
import { ToDosDocument } from '../../generated/graphql.js';
import { placeOf } from '../../lib/places.js';
import { groupedBy } from './grouped-by.js';
import { isOverdue, type ToDo, useTurn } from './to-do-line.js';

const MOST_OF_ONE = 4;

function Lines({ toDos }: { readonly toDos: readonly ToDo[] }) {
  const { t } = useTranslation();
  return (
    <ul style={{ margin: '0 0 8px', paddingInlineStart: 20 }}>
      {toDos.slice(0, MOST_OF_ONE).map((toDo) => (
        <li key={`${toDo.subjectId} ${toDo.move}`} style={{ overflowWrap: 'anywhere' }}>
          <Link to={placeOf(toDo.subjectType, toDo.subjectId) ?? `/purchases/${toDo.purchaseId}`}>
            {toDo.label} · {toDo.title}
          </Link>{' '}
          {isOverdue(toDo) ? (
            <Tag color="red">{t('home.overdue', { at: instant(toDo.dueAt) })}</Tag>
          ) : (
            <Typography.Text type="secondary">{t('home.since', { at: instant(toDo.since) })}</Typography.Text>
          )}
        </li>
      ))}
      {toDos.length > MOST_OF_ONE && <li>{t('home.further', { count: toDos.length - MOST_OF_ONE })}</li>}
    </ul>
  );
}

/** What waits for others in what the reader owns, by whom it waits for. */
export function OthersCard() {
  const { t } = useTranslation();
  const turnOf = useTurn();
  const asked = useQuery(ToDosDocument, { variables: { whose: 'OWNED' }, fetchPolicy: 'cache-and-network' });
  return (
    <Card title={t('home.others')}>
      <AskedView asked={asked}>
        {({ toDos }) => {
          const byTurn = groupedBy(toDos, turnOf);
          if (toDos.length === 0) return <Empty description={t('home.noneOfOthers')} />;
          return [...byTurn].map(([who, own]) => (
            <div key={who}>
              <Flex gap={8}>
                <Typography.Text strong>{who}</Typography.Text>
                <Typography.Text type="secondary">{own.length}</Typography.Text>
              </Flex>
              <Lines toDos={own} />
            </div>
          ));
        }}
      </AskedView>
    </Card>
  );
}
