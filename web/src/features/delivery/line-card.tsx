import { Card, Flex, Typography } from 'antd';
import type { ReactNode } from 'react';

interface Props {
  readonly name: string;
  readonly partNumber: string;
  /** Shown to the right of the name. */
  readonly aside?: ReactNode;
  readonly children?: ReactNode;
}

/** One line of a delivery as a card, to read and fill in on a phone. */
export function LineCard({ name, partNumber, aside, children }: Props) {
  return (
    <Card size="small">
      <Flex justify="space-between" align="flex-start" gap={12} style={{ marginBottom: children ? 12 : 0 }}>
        <div style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
          <Typography.Text strong style={{ fontSize: 16 }}>
            {name}
          </Typography.Text>
          <div>
            <Typography.Text type="secondary">{partNumber}</Typography.Text>
          </div>
        </div>
        {aside}
      </Flex>
      {children}
    </Card>
  );
}
