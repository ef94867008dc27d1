import { HistoryOutlined } from '@ant-design/icons';
import { Button, Skeleton, Tag, theme } from 'antd';
import { useTranslation } from 'react-i18next';
import { EntryView } from '../../components/trail/entry-view.js';
import type { Names } from '../../components/trail/use-names.js';
import type { PlacedEntry } from './trail-pages.js';

interface Props {
  /** Null while it is loading. */
  readonly placed: PlacedEntry | null;
  readonly names: Names;
  /** The entry named in the address. */
  readonly opened: string | null;
  readonly onMoment: (place: number) => void;
}

/** An entry of a time line, with a way to the purchase as it was after it. */
export function TrailRow({ placed, names, opened, onMoment }: Props) {
  const { t } = useTranslation();
  const { token } = theme.useToken();
  if (!placed) return <Skeleton active title={false} paragraph={{ rows: 3 }} />;
  const { entry, place } = placed;
  const isOpened = entry.id === opened;
  const colours = { PENDING: token.colorWarning, LOGGED: token.colorPrimary, WITNESSED: token.colorSuccess };
  return (
    <>
      <span className="dot" aria-hidden style={{ color: colours[entry.state], background: token.colorBgContainer }} />
      <div
        aria-current={isOpened ? 'true' : undefined}
        style={isOpened ? { padding: 8, borderRadius: 6, background: token.colorPrimaryBg } : undefined}
      >
        {isOpened && <Tag color="blue">{t('purchase.entryOpened')}</Tag>}
        <EntryView entry={entry} names={names} named />
        <Button
          size="small"
          type="link"
          style={{ padding: 0 }}
          icon={<HistoryOutlined />}
          onClick={() => onMoment(place + 1)}
        >
          {t('moment.show')}
        </Button>
      </div>
    </>
  );
}
