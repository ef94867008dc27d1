import { Button, Typography } from 'antd';
import { instant, money } from '../../components/format.js';
import type { NoticeLineFragment } from '../../generated/graphql.js';

interface Props {
  readonly notice: NoticeLineFragment;
  readonly onChosen: () => void;
}

/** One notice: what happened, what its subject is called and worth, and when; bold until it is read. */
export function NoticeLine({ notice: { text, title, worth, at, readAt }, onChosen }: Props) {
  const about = [title !== null && !text.includes(title) && title, money(worth)].filter(Boolean).join(' · ');
  return (
    <Button
      type="text"
      style={{ height: 'auto', textAlign: 'start', justifyContent: 'flex-start', padding: 8 }}
      onClick={onChosen}
    >
      <span style={{ whiteSpace: 'normal', overflowWrap: 'anywhere' }}>
        <Typography.Text strong={!readAt}>{text}</Typography.Text>
        <br />
        <Typography.Text type="secondary" style={{ fontSize: 12 }}>
          {[about, instant(at)].filter(Boolean).join(' · ')}
        </Typography.Text>
      </span>
    </Button>
  );
}
