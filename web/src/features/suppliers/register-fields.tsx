import { Col, Form, Input, Row } from 'antd';
import { useTranslation } from 'react-i18next';
import { CreditCodeInput } from './credit-code-input.js';

/** What registration asks: the firm, whom to call, and the account of its first user. */
export function RegisterFields() {
  const { t } = useTranslation();
  const label = (field: string) => t(`field.Supplier.${field}`);
  return (
    <>
      <Form.Item name="name" label={t('suppliers.companyName')} extra={t('register.nameHint')}>
        <Input maxLength={200} autoFocus autoComplete="organization" />
      </Form.Item>
      <CreditCodeInput />
      <Row gutter={16}>
        <Col xs={24} sm={12}>
          <Form.Item name="contactName" label={label('contactName')}>
            <Input maxLength={60} autoComplete="name" />
          </Form.Item>
        </Col>
        <Col xs={24} sm={12}>
          <Form.Item name="contactPhone" label={label('contactPhone')}>
            <Input maxLength={30} inputMode="tel" autoComplete="tel" />
          </Form.Item>
        </Col>
      </Row>
      <Form.Item name="contactEmail" label={label('contactEmail')} extra={t('register.emailHint')}>
        <Input maxLength={200} inputMode="email" autoComplete="email" />
      </Form.Item>
      <Row gutter={16}>
        <Col xs={24} sm={12}>
          <Form.Item name="login" label={t('signIn.login')} extra={t('register.loginHint')}>
            <Input maxLength={80} autoComplete="username" spellCheck={false} />
          </Form.Item>
        </Col>
        <Col xs={24} sm={12}>
          <Form.Item name="password" label={t('signIn.password')} extra={t('register.passwordHint')}>
            <Input.Password maxLength={200} autoComplete="new-password" />
          </Form.Item>
        </Col>
      </Row>
    </>
  );
}
