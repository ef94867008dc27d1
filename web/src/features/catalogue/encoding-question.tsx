import { Alert, Button, Flex, Radio, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type FileEncoding, fileEncoding } from '../../../../schema/catalogue/file-encodings.js';
import type { Outcome } from '../../components/use-command.js';
import { EncodingSelect } from './encoding-select.js';

interface Props {
  /** The encodings in which the file reads like text, the likeliest first. */
  readonly encodings: readonly {
    readonly encoding: string;
    readonly samples: readonly { readonly line: number; readonly text: string }[];
  }[];
  readonly busy: boolean;
  readonly onTell: (encoding: FileEncoding) => Promise<Outcome<object>>;
}

/** Asks which encoding a file is in, showing some of its lines as read in each; nothing is imported before that is answered. */
export function EncodingQuestion({ encodings, busy, onTell }: Props) {
  const { t } = useTranslation();
  const guesses = encodings.flatMap(({ encoding, samples }) => {
    const known = fileEncoding(encoding);
    return known === null ? [] : [{ encoding: known, samples }];
  });
  const [chosen, setChosen] = useState<FileEncoding | null>(guesses[0]?.encoding ?? null);
  const [refused, setRefused] = useState<string | null>(null);
  const tell = async () => {
    if (chosen === null) return;
    const outcome = await onTell(chosen);
    setRefused('refused' in outcome ? outcome.refused.message : null);
  };
  return (
    <Flex vertical gap={16} align="flex-start">
      <Alert type="warning" showIcon title={t('import.whichEncoding')} description={t('import.whyEncoding')} />
      <Radio.Group value={chosen} onChange={({ target }) => setChosen(target.value)} style={{ width: '100%' }}>
        <Flex vertical gap={12}>
          {guesses.map(({ encoding, samples }, place) => (
            <Radio key={encoding} value={encoding}>
              <Typography.Text strong>{t(`import.encoding.${encoding}`)}</Typography.Text>
              {place === 0 && <Typography.Text type="secondary"> {t('import.likeliest')}</Typography.Text>}
              {samples.map(({ line, text }) => (
                <div key={line} style={{ overflowWrap: 'anywhere' }}>
                  <Typography.Text type="secondary">{t('import.lineOf', { line })}</Typography.Text> {text}
                </div>
              ))}
            </Radio>
          ))}
        </Flex>
      </Radio.Group>
      <label htmlFor="other-encoding">{t('import.otherEncoding')}</label>
      <EncodingSelect id="other-encoding" value={chosen} onChange={setChosen} />
      {refused && <Alert type="error" showIcon role="alert" title={refused} />}
      <Button type="primary" loading={busy} disabled={chosen === null} onClick={() => void tell()}>
        {t('import.readSo')}
      </Button>
    </Flex>
  );
}
