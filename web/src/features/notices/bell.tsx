import { BellOutlined } from '@ant-design/icons';
import { useMutation, useQuery } from '@apollo/client/react';
import { Badge, Button, Drawer, Empty, Flex, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { instant } from '../../components/format.js';
import { MarkNoticeReadDocument, NoticesDocument, type NoticesQuery } from '../../generated/graphql.js';
import { placeOf } from '../../lib/places.js';

const EVERY_MS = 30_000;

/** The notices that the reader has not seen yet; each leads to its subject. */
export function Bell() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const { data, refetch } = useQuery(NoticesDocument, { pollInterval: EVERY_MS });
  const [markRead] = useMutation(MarkNoticeReadDocument);
  const notices = data?.notices ?? [];
  const read = async ({ id, subjectType, subjectId }: NoticesQuery['notices'][number]) => {
    const place = placeOf(subjectType, subjectId);
    setOpen(false);
    if (place) void navigate(place);
    await markRead({ variables: { id } });
    await refetch();
  };
  return (
    <>
      <Button
        type="text"
        aria-label={t('notices.title', { count: notices.length })}
        icon={
          <Badge count={notices.length} size="small" overflowCount={29}>
            <BellOutlined style={{ fontSize: 16 }} />
          </Badge>
        }
        onClick={() => setOpen(true)}
      />
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        title={t('notices.title', { count: notices.length })}
        size={420}
      >
        {notices.length === 0 && <Empty description={t('notices.none')} />}
        <Flex vertical gap={8}>
          {notices.map((notice) => (
            <Button
              key={notice.id}
              type="text"
              style={{ height: 'auto', textAlign: 'start', justifyContent: 'flex-start', padding: 8 }}
              onClick={() => void read(notice)}
            >
              <span style={{ whiteSpace: 'normal' }}>
                {notice.text}
                <br />
                <Typography.Text type="secondary" style={{ fontSize: 12 }}>
                  {instant(notice.at)}
                </Typography.Text>
              </span>
            </Button>
          ))}
        </Flex>
      </Drawer>
    </>
  );
}
