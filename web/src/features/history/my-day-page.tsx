import { useQuery } from '@apollo/client/react';
import { Button, Card, DatePicker, Empty, Flex, List, Typography } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { businessDay } from '../../../../schema/kernel/calendar.js';
import { AskedView } from '../../components/asked-view.js';
import { exactInstant } from '../../components/format.js';
import { PageTitle } from '../../components/page-title.js';
import { DayReadingsDocument, MyDayDocument } from '../../generated/graphql.js';
import { DayView } from './day-view.js';

function WhoRead() {
  const { t } = useTranslation();
  const asked = useQuery(DayReadingsDocument);
  return (
    <Card title={t('history.whoRead')} size="small">
      <Typography.Paragraph type="secondary">{t('history.whoReadHint')}</Typography.Paragraph>
      <AskedView asked={asked}>
        {({ dayReadings }) => (
          <List
            dataSource={dayReadings.edges.map(({ node }) => node)}
            loadMore={
              dayReadings.pageInfo.hasNextPage && (
                <Flex justify="center" style={{ padding: 12 }}>
                  <Button
                    onClick={() => void asked.fetchMore({ variables: { after: dayReadings.pageInfo.endCursor } })}
                  >
                    {t('app.more')}
                  </Button>
                </Flex>
              )
            }
            locale={{ emptyText: <Empty description={t('history.nobodyRead')} /> }}
            renderItem={({ id, at, day, readerName, readerRoles, reason }) => (
              <List.Item key={id}>
                <div style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
                  <div>{t('history.readBy', { name: readerName ?? t('history.someone'), day })}</div>
                  <Typography.Text type="secondary">
                    {exactInstant(at)} · {readerRoles.map((role) => t(`role.${role}`)).join(' · ')}
                  </Typography.Text>
                  <div>
                    <Typography.Text type="secondary">{t('entry.reason')}</Typography.Text> {reason}
                  </div>
                </div>
              </List.Item>
            )}
          />
        )}
      </AskedView>
    </Card>
  );
}

/** What the reader did on a day, and who has looked at such days. */
export function MyDayPage() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const day = params.get('day') ?? businessDay(new Date());
  const asked = useQuery(MyDayDocument, { variables: { of: { day } } });
  return (
    <>
      <PageTitle title={t('history.myDay')}>
        <DatePicker
          aria-label={t('history.day')}
          allowClear={false}
          value={dayjs(day)}
          onChange={(chosen) => chosen && setParams({ day: chosen.format('YYYY-MM-DD') }, { replace: true })}
        />
      </PageTitle>
      <Flex vertical gap={16}>
        <AskedView asked={asked}>{({ myDay }) => <DayView day={myDay} />}</AskedView>
        <WhoRead />
      </Flex>
    </>
  );
}
