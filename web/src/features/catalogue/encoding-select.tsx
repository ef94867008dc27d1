import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { FILE_ENCODINGS, type FileEncoding } from '../../../../schema/catalogue/file-encodings.js';

interface Props {
  readonly id: string;
  readonly value: FileEncoding | null;
  readonly onChange: (encoding: FileEncoding | null) => void;
}

/** Chooses the encoding of a file, or leaves it to be detected. */
export function EncodingSelect({ id, value, onChange }: Props) {
  const { t } = useTranslation();
  const options = FILE_ENCODINGS.map((encoding) => ({ value: encoding, label: t(`import.encoding.${encoding}`) }));
  return (
    <Select<FileEncoding>
      id={id}
      allowClear
      value={value}
      placeholder={t('import.encodingFound')}
      options={options}
      onChange={(chosen) => onChange(chosen ?? null)}
      style={{ width: '100%', maxWidth: 420 }}
    />
  );
}
