import { Typography } from 'antd';

/** Text that has to be copied exactly: hashes, keys, signed notes. */
export function Signed({ text }: { readonly text: string }) {
  return (
    <Typography.Paragraph
      copyable={{ text }}
      style={{ margin: 0, fontFamily: 'monospace', fontSize: 13, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
    >
      {text.trimEnd()}
    </Typography.Paragraph>
  );
}
