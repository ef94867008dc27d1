import { DownloadOutlined } from '@ant-design/icons';
import { Button, Flex, Table, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { PART_FILE_FORMATS } from '../../../../schema/catalogue/part-file.js';
import { CATEGORY_LIMITS, PART_LIMITS } from '../../../../schema/catalogue/part-limits.js';
import { save } from '../../components/save-file.js';

const OWN = PART_FILE_FORMATS.find(({ name }) => name === 'qingcai');
const COLUMNS = Object.entries(OWN?.columns ?? {});
// The byte order mark of UTF-8, without which spreadsheets read Chinese in another encoding.
const MARK = '\ufeff';

function limitOf(to: string): number {
  return to === 'category'
    ? CATEGORY_LIMITS.code
    : (Object.entries(PART_LIMITS).find(([name]) => name === to)?.[1] ?? 0);
}

/** What a file of parts looks like, and an empty one to begin with. */
export function ColumnsOfFile() {
  const { t } = useTranslation();
  const rows = COLUMNS.map(([name, { to, required, also }]) => {
    return { name, also: also ?? [], to: to?.[0] ?? '', required: required ?? false };
  });
  const template = `${MARK}${rows.map(({ name }) => name).join(',')}\r\n`;
  const others = PART_FILE_FORMATS.filter((format) => format !== OWN).map(({ columns }) =>
    Object.entries(columns)
      .filter(([, { required }]) => required)
      .map(([name]) => name)
      .join(', '),
  );
  return (
    <Flex vertical gap={12} align="flex-start">
      <Typography.Text>{t('import.rules')}</Typography.Text>
      <Button icon={<DownloadOutlined />} onClick={() => save('parts.csv', new Blob([template], { type: 'text/csv' }))}>
        {t('import.template')}
      </Button>
      <Table
        rowKey="name"
        size="small"
        dataSource={rows}
        pagination={false}
        scroll={{ x: 'max-content' }}
        style={{ width: '100%' }}
        columns={[
          { title: t('import.column'), render: (_, { name }) => <code>{name}</code> },
          { title: t('import.alsoCalled'), render: (_, { also }) => also.join('、') },
          {
            title: t('import.meaning'),
            render: (_, { to }) => (to === 'category' ? t('field.Category.code') : t(`field.Part.${to}`)),
          },
          {
            title: t('import.needed'),
            render: (_, { required }) => t(required ? 'import.required' : 'import.optional'),
          },
          { title: t('import.longest'), align: 'right', render: (_, { to }) => limitOf(to) },
        ]}
      />
      {others.map((columns) => (
        <Typography.Text key={columns} type="secondary">
          {t('import.otherFormat', { columns })}
        </Typography.Text>
      ))}
    </Flex>
  );
}
