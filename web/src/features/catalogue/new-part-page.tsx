import { App, Card, Col, Form, Row } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Part } from '../../../../schema/catalogue/part.js';
import { inputOf } from '../../../../schema/kernel/derive/inputs.js';
import { CommandForm } from '../../components/command-form.js';
import { PageTitle } from '../../components/page-title.js';
import { SameNumberReason } from '../../components/same-number-reason.js';
import { useCommand } from '../../components/use-command.js';
import { CreatePartDocument } from '../../generated/graphql.js';
import { CategorySelect } from './category-select.js';
import { DescribedFields, type DescribedValues, PartField } from './part-fields.js';

interface Values extends DescribedValues {
  readonly number: string;
  readonly categoryId: string | null;
  readonly manufacturer: string;
  readonly manufacturerPart: string;
  readonly monitoredClass: string;
  readonly reason: string;
}

const NEW: Values = {
  number: '',
  name: '',
  nameEn: '',
  categoryId: null,
  unit: '件',
  drawing: '',
  drawingVersion: '',
  material: '',
  description: '',
  manufacturer: '',
  manufacturerPart: '',
  monitoredClass: '',
  reason: '',
};

/** The form of a new part. */
export function NewPartPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const { run, busy } = useCommand(CreatePartDocument);
  return (
    <>
      <PageTitle title={t('part.new')} />
      <Card>
        <CommandForm
          draft="part:new"
          form={form}
          initialValues={NEW}
          schema={inputOf(Part, 'createPart')}
          toInput={(values: Values) => ({ ...values, categoryId: values.categoryId ?? undefined })}
          run={run}
          busy={busy}
          submit={t('move.createPart')}
          onDone={({ id }: { readonly id: string }) => {
            message.success(t('part.made'));
            void navigate(`/parts/${id}`);
          }}
        >
          <Row gutter={16}>
            <PartField name="number" />
            <Col xs={24} md={16}>
              <Form.Item name="categoryId" label={t('field.Part.categoryId')}>
                <CategorySelect />
              </Form.Item>
            </Col>
          </Row>
          <SameNumberReason />
          <DescribedFields />
          <Row gutter={16}>
            <PartField name="manufacturer" />
            <PartField name="manufacturerPart" />
            <PartField name="monitoredClass" />
          </Row>
        </CommandForm>
      </Card>
    </>
  );
}
