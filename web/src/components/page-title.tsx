import { Flex, Typography } from 'antd';
import type { ReactNode } from 'react';

interface Props {
  readonly title: ReactNode;
  readonly children?: ReactNode;
}

/** The heading of a page, with what belongs beside it. */
export function PageTitle({ title, children }: Props) {
  return (
    <Flex wrap justify="space-between" align="center" gap={12} style={{ marginBottom: 16 }}>
      <Typography.Title level={1} style={{ fontSize: 24, margin: 0, overflowWrap: 'anywhere' }}>
        {title}
      </Typography.Title>
      {children}
    </Flex>
  );
}
