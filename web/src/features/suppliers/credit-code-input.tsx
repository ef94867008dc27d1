import { Form, Input, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { checkCreditCode, normaliseCreditCode } from '../../../../schema/suppliers/credit-code.js';
import { useFill } from '../../components/use-fill.js';

const LENGTH = 18;

/** What can be said about a code so far; null while there is nothing to say. The server judges by the same rule. */
function hintOf(text: string): { readonly key: string; readonly type: 'warning' | 'success' | 'secondary' } | null {
  const { code, wellFormed, checkCharacterRight } = checkCreditCode(text);
  if (code === '') return null;
  if (wellFormed && checkCharacterRight) return { key: 'register.codeRight', type: 'success' };
  if (wellFormed) return { key: 'suppliers.creditCodeFlagged', type: 'warning' };
  if (code.length < LENGTH) return { key: 'register.codeSoFar', type: 'secondary' };
  return { key: 'suppliers.creditCodeForm', type: 'warning' };
}

/** The unified social credit code, judged while it is typed. A wrong check character is a warning and no refusal. */
export function CreditCodeInput() {
  const { t } = useTranslation();
  const form = Form.useFormInstance();
  const text: string = Form.useWatch('creditCode', form) ?? '';
  const { fill } = useFill();
  const hint = hintOf(text);
  const normalise = () => {
    const code = normaliseCreditCode(text);
    if (code !== text) fill('creditCode', code);
  };
  return (
    <Form.Item
      name="creditCode"
      label={t('column.creditCode')}
      extra={
        <Typography.Text type={hint?.type ?? 'secondary'} aria-live="polite" style={{ fontSize: 13 }}>
          {t(hint?.key ?? 'register.codeHint', { count: normaliseCreditCode(text.slice(0, 100)).length })}
        </Typography.Text>
      }
    >
      <Input
        autoComplete="off"
        spellCheck={false}
        maxLength={40}
        onBlur={normalise}
        style={{ fontVariantNumeric: 'tabular-nums' }}
      />
    </Form.Item>
  );
}
