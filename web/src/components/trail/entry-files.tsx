import { FileOutlined } from '@ant-design/icons';
import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { EntryFieldsFragment } from '../../generated/graphql.js';
import { grouped } from '../format.js';

/** The files that an act attached, each with its hash, so that a copy kept elsewhere can be compared. */
export function EntryFiles({ files }: Pick<EntryFieldsFragment, 'files'>) {
  const { t } = useTranslation();
  if (files.length === 0) return null;
  return (
    <ul style={{ margin: 0, paddingInlineStart: 0, listStyle: 'none' }} aria-label={t('entry.files')}>
      {files.map(({ sha256, bytes, name }) => (
        <li key={sha256} style={{ overflowWrap: 'anywhere' }}>
          <FileOutlined /> {name ?? t('entry.fileUnnamed')}{' '}
          <Typography.Text type="secondary">{t('entry.fileBytes', { bytes: grouped(String(bytes)) })}</Typography.Text>
          <br />
          <Typography.Text type="secondary">
            SHA-256 <code>{sha256}</code>
          </Typography.Text>
        </li>
      ))}
    </ul>
  );
}
