import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { grouped, instant } from './format.js';
import { openQuantity } from './open-quantity.js';

interface Props {
  readonly order: {
    readonly urging?: {
      readonly lineIds: readonly string[];
      readonly reason?: string | null;
      readonly urgedAt: string;
    } | null;
    readonly lines: readonly {
      readonly id: string;
      readonly partNumber: string;
      readonly name: string;
      readonly quantity: string;
      readonly received: string;
      readonly unit: string;
      readonly dueOn: string;
    }[];
  };
}

/** What the buyer urges the supplier to deliver and has no answer to; the same words for both sides. */
export function UrgingNotice({ order: { urging, lines } }: Props) {
  const { t } = useTranslation();
  if (!urging) return null;
  const urged = lines.filter(({ id }) => urging.lineIds.includes(id));
  return (
    <Alert
      type="warning"
      showIcon
      title={t('urging.title', { at: instant(urging.urgedAt), count: urged.length })}
      description={
        <>
          {urging.reason && <div style={{ whiteSpace: 'pre-wrap' }}>{urging.reason}</div>}
          <ul style={{ margin: '8px 0 0', paddingInlineStart: 20, fontVariantNumeric: 'tabular-nums' }}>
            {urged.map((line) => (
              <li key={line.id}>
                {line.partNumber} {line.name}{' '}
                {t('urging.line', {
                  quantity: grouped(openQuantity(line)),
                  unit: line.unit,
                  day: line.dueOn,
                })}
              </li>
            ))}
          </ul>
        </>
      }
    />
  );
}
