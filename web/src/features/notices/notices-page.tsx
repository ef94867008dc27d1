import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Card, Empty, Flex } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { AskedView } from '../../components/asked-view.js';
import { PageTitle } from '../../components/page-title.js';
import {
  AllNoticesDocument,
  MarkNoticeReadDocument,
  MarkNoticesReadDocument,
  type NoticeLineFragment as Notice,
} from '../../generated/graphql.js';
import { placeOf } from '../../lib/places.js';
import { NoticeLine } from './notice-line.js';

const PAGE = 50;

/** All notices of the reader, newest first, older ones on demand; each leads to its subject. */
export function NoticesPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const asked = useQuery(AllNoticesDocument, { variables: { before: null }, fetchPolicy: 'cache-and-network' });
  const [older, setOlder] = useState<readonly Notice[]>([]);
  const [isEnd, setEnd] = useState(false);
  const [markRead] = useMutation(MarkNoticeReadDocument);
  const [markAllRead] = useMutation(MarkNoticesReadDocument, { refetchQueries: 'active' });
  const go = (notice: Notice) => {
    const place = placeOf(notice.subjectType, notice.subjectId);
    void markRead({ variables: { id: notice.id } });
    if (place) void navigate(place);
  };
  const more = async (last: Notice) => {
    const { data } = await asked.client.query({ query: AllNoticesDocument, variables: { before: last.id } });
    const found = data?.notices ?? [];
    setOlder((before) => [...before, ...found]);
    setEnd(found.length < PAGE);
  };
  return (
    <>
      <PageTitle title={t('notices.history')} />
      <AskedView asked={asked}>
        {({ notices }) => {
          const all: readonly Notice[] = [...notices, ...older];
          const [newest, last] = [all[0], all.at(-1)];
          const hasMore = !isEnd && notices.length === PAGE;
          return (
            <Card>
              {newest && all.some(({ readAt }) => !readAt) && (
                <Button onClick={() => void markAllRead({ variables: { upTo: newest.id } })}>
                  {t('notices.allRead')}
                </Button>
              )}
              {all.length === 0 && <Empty description={t('notices.none')} />}
              <Flex vertical gap={4}>
                {all.map((notice) => (
                  <NoticeLine key={notice.id} notice={notice} onChosen={() => go(notice)} />
                ))}
              </Flex>
              {last && hasMore && (
                <Button block type="link" onClick={() => void more(last)}>
                  {t('app.more')}
                </Button>
              )}
            </Card>
          );
        }}
      </AskedView>
    </>
  );
}
