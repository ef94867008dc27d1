import { Flex, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTabName } from '../lib/tab-name.js';

interface Props {
  readonly title: ReactNode;
  readonly children?: ReactNode;
}

/** The heading of a page, with what belongs beside it. */
export function PageTitle({ title, children }: Props) {
  useTabName(typeof title === 'string' ? title : null);
  return (
    <Flex wrap justify="space-between" align="center" gap={12} style={{ marginBottom: 16 }}>
      <Typography.Title level={1} style={{ fontSize: 24, margin: 0, overflowWrap: 'anywhere' }}>
        {title}
      </Typography.Title>
      {children}
    </Flex>
  );
}
