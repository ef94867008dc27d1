import { Alert, Button, Flex, Input, Radio, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isTimeFormat, readTime, TIME_FORMATS } from '../../../../schema/process/read-time.js';
import { exactInstant } from '../../components/format.js';
import type { Outcome } from '../../components/use-command.js';

interface Sample {
  readonly line: number;
  readonly text: string;
}

interface Props {
  /** The possible formats of the times, likeliest first. */
  readonly formats: readonly {
    readonly format: string;
    readonly samples: readonly (Sample & { readonly time: string })[];
  }[];
  readonly samples: readonly Sample[];
  readonly busy: boolean;
  readonly onTell: (format: string) => Promise<Outcome<object>>;
}

const OTHER = 'other';

/** A time as written and as read; null where the format does not fit. */
function Read({ line, text, time }: Sample & { readonly time: string | null }) {
  const { t } = useTranslation();
  return (
    <div>
      <Typography.Text type="secondary">{t('import.lineOf', { line })}</Typography.Text> {text} →{' '}
      {time === null ? <Typography.Text type="danger">{t('process.noTime')}</Typography.Text> : exactInstant(time)}
    </div>
  );
}

function timeIn(text: string, format: string): string | null {
  const read = isTimeFormat(format) ? readTime(text, format) : null;
  return read instanceof Date ? read.toISOString() : null;
}

/** Asks for the format of the times in a log, showing how some of them would be read; nothing is imported before that is answered. */
export function TimeQuestion({ formats, samples, busy, onTell }: Props) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState(formats[0]?.format ?? OTHER);
  const [pattern, setPattern] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const format = chosen === OTHER ? pattern.trim() : chosen;
  const tell = async () => {
    const outcome = await onTell(format);
    setRefused('refused' in outcome ? outcome.refused.message : null);
  };
  return (
    <Flex vertical gap={16} align="flex-start">
      <Alert type="warning" showIcon title={t('process.whichTimes')} description={t('process.whyTimes')} />
      <Radio.Group value={chosen} onChange={({ target }) => setChosen(target.value)}>
        <Flex vertical gap={12}>
          {TIME_FORMATS.flatMap((name) => {
            const found = formats.find((one) => one.format === name);
            if (!found) return [];
            return [
              <Radio key={name} value={name}>
                <Typography.Text strong>{t(`process.time.${name}`)}</Typography.Text>
                {name === formats[0]?.format && (
                  <Typography.Text type="secondary"> {t('import.likeliest')}</Typography.Text>
                )}
                {samples.map(({ line, text }) => (
                  <Read key={`${line} ${text}`} line={line} text={text} time={timeIn(text, name)} />
                ))}
              </Radio>,
            ];
          })}
          <Radio value={OTHER}>{t('process.otherTimes')}</Radio>
        </Flex>
      </Radio.Group>
      {chosen === OTHER && (
        <>
          <Input
            id="time-pattern"
            aria-label={t('field.EventLog.timeFormat')}
            placeholder={t('process.hint.timeFormat')}
            maxLength={60}
            value={pattern}
            onChange={({ target }) => setPattern(target.value)}
            style={{ maxWidth: 420 }}
          />
          {samples.map(({ line, text }) => (
            <Read key={`${line} ${text}`} line={line} text={text} time={timeIn(text, format)} />
          ))}
        </>
      )}
      {refused && <Alert type="error" showIcon role="alert" title={refused} />}
      <Button type="primary" loading={busy} disabled={!isTimeFormat(format)} onClick={() => void tell()}>
        {t('import.readSo')}
      </Button>
    </Flex>
  );
}
