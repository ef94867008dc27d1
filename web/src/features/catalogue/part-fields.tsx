import { Col, Form, Input, Row } from 'antd';
import { useTranslation } from 'react-i18next';
import { PART_LIMITS } from '../../../../schema/catalogue/part-limits.js';

/** The fields that describe a part, in the form of a new one and in that of a revision. */
export interface DescribedValues {
  readonly name: string;
  readonly nameEn: string;
  readonly unit: string;
  readonly drawing: string;
  readonly drawingVersion: string;
  readonly material: string;
  readonly description: string;
}

/** A text of a part as a field of a form. */
export function PartField({ name, wide }: { readonly name: keyof typeof PART_LIMITS; readonly wide?: boolean }) {
  const { t } = useTranslation();
  return (
    <Col xs={24} md={wide ? 16 : 8}>
      <Form.Item name={name} label={t(`field.Part.${name}`)}>
        <Input maxLength={PART_LIMITS[name]} autoComplete="off" />
      </Form.Item>
    </Col>
  );
}

/** The fields that describe a part. */
export function DescribedFields() {
  const { t } = useTranslation();
  return (
    <Row gutter={16}>
      <PartField name="name" wide />
      <PartField name="unit" />
      <PartField name="nameEn" wide />
      <PartField name="material" />
      <PartField name="drawing" wide />
      <PartField name="drawingVersion" />
      <Col xs={24}>
        <Form.Item name="description" label={t('field.Part.description')}>
          <Input.TextArea rows={3} maxLength={PART_LIMITS.description} />
        </Form.Item>
      </Col>
    </Row>
  );
}
