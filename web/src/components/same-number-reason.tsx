import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

/**
 * Why a number stands on two papers: part of a form whose command may ask for that (`foldedKey`, twice: 'REASON'). It is shown once it was asked for, since
 * it hardly ever is.
 */
export function SameNumberReason() {
  const { t } = useTranslation();
  const form = Form.useFormInstance();
  return (
    <Form.Item noStyle shouldUpdate>
      {() => (
        <Form.Item
          name="reason"
          label={t('sameNumber.reason')}
          hidden={form.getFieldError('reason').length === 0 && !form.getFieldValue('reason')}
        >
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
      )}
    </Form.Item>
  );
}
