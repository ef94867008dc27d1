import { RightOutlined } from '@ant-design/icons';
import { Collapse, Flex } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';

/**
 * Receipts, checkpoints and the trail behind one word: whoever looks for a proof finds all of it here, and whoever does not is not kept from
 * the matter itself. An address that leads into the trail opens it.
 */
export function Proof({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const isAsked = ['view', 'place', 'at'].some((name) => params.has(name));
  return (
    <Collapse
      expandIcon={({ isActive }) => <RightOutlined rotate={isActive ? 90 : 0} aria-hidden />}
      defaultActiveKey={isAsked ? ['proof'] : []}
      items={[
        {
          key: 'proof',
          label: t('proof.title'),
          children: (
            <Flex vertical gap={16}>
              {children}
            </Flex>
          ),
        },
      ]}
    />
  );
}
