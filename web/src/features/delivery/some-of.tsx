import { Button, Flex } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

const STEP = 30;

/** Shows the first items of a long list, and more on demand: a form with thousands of fields would freeze. */
export function SomeOf<T>({
  items,
  children,
}: {
  readonly items: readonly T[];
  readonly children: (item: T) => ReactNode;
}) {
  const { t } = useTranslation();
  const [count, setCount] = useState(STEP);
  return (
    <Flex vertical gap={12}>
      {items.slice(0, count).map(children)}
      {items.length > count && <Button onClick={() => setCount(count + STEP)}>{t('app.more')}</Button>}
    </Flex>
  );
}
