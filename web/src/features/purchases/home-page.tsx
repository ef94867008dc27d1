import { useQuery } from '@apollo/client/react';
import { Alert, Button, Card, Empty, Flex, Segmented, Tag, Typography } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AskedView } from '../../components/asked-view.js';
import { instant } from '../../components/format.js';
import { PageTitle } from '../../components/page-title.js';
import { ToDosDocument, type ToDosQuery } from '../../generated/graphql.js';
import { formOf, placeOf } from '../../lib/places.js';

type ToDo = ToDosQuery['toDos'][number];

const STEP = 20;

function placeOfToDo({ move, subjectType, subjectId, purchaseId }: ToDo): string | null {
  return formOf(move, subjectId) ?? placeOf(subjectType, subjectId) ?? (purchaseId && placeOf('Purchase', purchaseId));
}

function Due({ at }: { readonly at: string | null }) {
  const { t } = useTranslation();
  if (!at) return null;
  const hours = dayjs(at).diff(dayjs(), 'hour');
  if (hours < 0) return <Tag color="red">{t('home.overdue', { at: instant(at) })}</Tag>;
  return <Tag color={hours < 48 ? 'orange' : 'default'}>{t('home.dueAt', { at: instant(at) })}</Tag>;
}

function Line({ toDo }: { readonly toDo: ToDo }) {
  const { t } = useTranslation();
  const place = placeOfToDo(toDo);
  const title = `${toDo.label} · ${toDo.title}`;
  return (
    <Flex component="li" wrap gap={8} justify="space-between" align="center" style={{ padding: '12px 0' }}>
      <div style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        <Typography.Text strong={!toDo.waitsFor}>{place ? <Link to={place}>{title}</Link> : title}</Typography.Text>
        <div>
          <Typography.Text type="secondary">
            {t(`subject.${toDo.subjectType}`)} {toDo.number} ·{' '}
            <span style={{ whiteSpace: 'nowrap' }}>{t('home.since', { at: instant(toDo.since) })}</span>
          </Typography.Text>
        </div>
        {toDo.waitsFor && (
          <Typography.Text type="secondary">{t('home.waitsFor', { why: toDo.waitsFor })}</Typography.Text>
        )}
      </div>
      <Due at={toDo.dueAt ?? null} />
    </Flex>
  );
}

function Lines({ toDos }: { readonly toDos: readonly ToDo[] }) {
  const { t } = useTranslation();
  const [count, setCount] = useState(STEP);
  if (toDos.length === 0) return <Empty description={t('home.empty')} style={{ padding: 48 }} />;
  return (
    <>
      <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {toDos.slice(0, count).map((toDo) => (
          <Line key={`${toDo.subjectId} ${toDo.move}`} toDo={toDo} />
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

/** The tasks that wait for the reader, by due date; each leads straight to the act. */
export function HomePage() {
  const { t } = useTranslation();
  const asked = useQuery(ToDosDocument);
  const [move, setMove] = useState('');
  return (
    <>
      <PageTitle title={t('home.title')} />
      <AskedView asked={asked}>
        {({ toDos, toDosCut }) => {
          const labels = new Map(toDos.map((toDo) => [toDo.move, toDo.label]));
          const shown = toDos.filter((toDo) => move === '' || toDo.move === move);
          const count = (name: string) => toDos.filter((toDo) => toDo.move === name).length;
          const options = [
            { value: '', label: `${t('home.all')} ${toDos.length}` },
            ...[...labels].map(([value, label]) => ({ value, label: `${label} ${count(value)}` })),
          ];
          return (
            <>
              {toDosCut.length > 0 && (
                <Alert
                  type="info"
                  showIcon
                  title={t('home.cut', { labels: toDosCut.join(t('app.comma')) })}
                  style={{ marginBottom: 12 }}
                />
              )}
              {labels.size > 1 && (
                <div style={{ overflowX: 'auto', marginBottom: 12 }}>
                  <Segmented value={move} onChange={setMove} options={options} />
                </div>
              )}
              <Card styles={{ body: { padding: '0 16px' } }}>
                <Lines key={move} toDos={shown} />
              </Card>
            </>
          );
        }}
      </AskedView>
    </>
  );
}
