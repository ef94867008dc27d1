import { BellOutlined } from '@ant-design/icons';
import { useMutation, useQuery } from '@apollo/client/react';
import { Badge, Button, Drawer, Empty, Flex, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import {
  MarkNoticeReadDocument,
  MarkNoticesReadDocument,
  type NoticeLineFragment as Notice,
  NoticesDocument,
} from '../../generated/graphql.js';
import { placeOf } from '../../lib/places.js';
import { NoticeLine } from './notice-line.js';

const EVERY_MS = 30_000;

/** The notices that the reader has not read yet, or the latest ones; each leads to its subject. */
export function Bell() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const [which, setWhich] = useState<'unread' | 'all'>('unread');
  const variables = { unread: which === 'unread' };
  const { data, refetch } = useQuery(NoticesDocument, { variables, pollInterval: EVERY_MS });
  const [markRead] = useMutation(MarkNoticeReadDocument);
  const [markAllRead] = useMutation(MarkNoticesReadDocument);
  const { notices = [], unreadNotices: count = 0 } = data ?? {};
  const newest = notices[0]?.id;
  const read = async ({ id, subjectType, subjectId }: Notice) => {
    const place = placeOf(subjectType, subjectId);
    setOpen(false);
    if (place) void navigate(place);
    await markRead({ variables: { id } });
    await refetch();
  };
  // Up to the newest one shown: what has come since then was not seen.
  const readAll = async (upTo: string) => {
    await markAllRead({ variables: { upTo } });
    await refetch();
  };
  return (
    <>
      <Button
        type="text"
        aria-label={t('notices.title', { count })}
        icon={
          <Badge count={count} size="small" overflowCount={99}>
            <BellOutlined style={{ fontSize: 16 }} />
          </Badge>
        }
        onClick={() => setOpen(true)}
      />
      <Drawer open={open} onClose={() => setOpen(false)} title={t('notices.title', { count })} size={420}>
        <Flex wrap justify="space-between" gap={8} style={{ marginBottom: 12 }}>
          <Segmented
            value={which}
            onChange={setWhich}
            options={(['unread', 'all'] as const).map((value) => ({ value, label: t(`notices.${value}`) }))}
          />
          {count > 0 && newest && <Button onClick={() => void readAll(newest)}>{t('notices.allRead')}</Button>}
        </Flex>
        {notices.length === 0 && <Empty description={t('notices.none')} />}
        <Flex vertical gap={8}>
          {notices.map((notice) => (
            <NoticeLine key={notice.id} notice={notice} onChosen={() => void read(notice)} />
          ))}
        </Flex>
        <Link to="/notices" onClick={() => setOpen(false)} style={{ display: 'block', marginTop: 16 }}>
          {t('notices.history')}
        </Link>
      </Drawer>
    </>
  );
}
