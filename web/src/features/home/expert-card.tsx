import { useQuery } from '@apollo/client/react';
import { Card, Empty, Flex, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AskedView } from '../../components/asked-view.js';
import { instant } from '../../components/format.js';
import { ExpertEventsDocument, type ExpertEventsQuery } from '../../generated/graphql.js';
import { formOf } from '../../lib/places.js';
import { useViewer } from '../../lib/viewer.js';

type Event = ExpertEventsQuery['expertEvents'][number];

const COLOURS = { SCORE: 'orange', LOCKED: 'green', WAITS: 'default' } as const;

/** The events that the reader scores: what is open to be scored, what is locked, and what is still awaited. */
export function ExpertCard() {
  const { t } = useTranslation();
  const { viewer } = useViewer();
  const asked = useQuery(ExpertEventsDocument, { fetchPolicy: 'cache-and-network' });
  const standing = ({ state, scoredBy }: Event) => {
    if (scoredBy?.some(({ id }) => id === viewer.account.id)) return 'LOCKED';
    return state === 'OPENED' ? 'SCORE' : 'WAITS';
  };
  const place = (event: Event) => {
    const own = `/events/${event.id}`;
    return standing(event) === 'WAITS' ? own : (formOf('scoreBids', event.id) ?? own);
  };
  const order = ['SCORE', 'WAITS', 'LOCKED'];
  return (
    <Card title={t('home.toScore')}>
      <AskedView asked={asked}>
        {({ expertEvents }) => (
          <>
            {expertEvents.length === 0 && <Empty description={t('home.noneToScore')} />}
            <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
              {expertEvents
                .toSorted((one, other) => order.indexOf(standing(one)) - order.indexOf(standing(other)))
                .map((event) => (
                  <li key={event.id} style={{ padding: '6px 0' }}>
                    <Flex wrap gap={8} justify="space-between">
                      <Link to={place(event)} style={{ overflowWrap: 'anywhere' }}>
                        {event.number} {event.title}
                      </Link>
                      <Flex gap={8} align="center">
                        <Typography.Text type="secondary">
                          {t('home.closesAt', { at: instant(event.closesAt) })}
                        </Typography.Text>
                        <Tag color={COLOURS[standing(event)]}>{t(`home.scoring.${standing(event)}`)}</Tag>
                      </Flex>
                    </Flex>
                  </li>
                ))}
            </ul>
          </>
        )}
      </AskedView>
    </Card>
  );
}
