import { SettingOutlined } from '@ant-design/icons';
import { Button, Checkbox, Flex, Popover } from 'antd';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly columns: readonly { readonly key: string; readonly title: string }[];
  readonly shown: readonly string[];
  /** Null for the usual ones. */
  readonly onChange: (keys: readonly string[] | null) => void;
}

/** Chooses the columns of a list. The first one leads to the page of its row, and stays. */
export function ColumnsMenu({ columns, shown, onChange }: Props) {
  const { t } = useTranslation();
  const [first] = columns;
  const set = (key: string, isShown: boolean) =>
    onChange(columns.map((one) => one.key).filter((one) => (one === key ? isShown : shown.includes(one))));
  const content = (
    <Flex vertical gap={8}>
      {columns.map(({ key, title }) => (
        <Checkbox
          key={key}
          checked={shown.includes(key)}
          disabled={key === first?.key}
          onChange={({ target }) => set(key, target.checked)}
        >
          {title}
        </Checkbox>
      ))}
      <Button size="small" onClick={() => onChange(null)}>
        {t('list.usualColumns')}
      </Button>
    </Flex>
  );
  return (
    <Popover trigger="click" placement="bottomRight" content={content} title={t('list.columns')}>
      <Button icon={<SettingOutlined />} aria-label={t('list.columns')} title={t('list.columns')} />
    </Popover>
  );
}
