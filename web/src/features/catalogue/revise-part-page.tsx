import { useQuery } from '@apollo/client/react';
import { Card, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { Part } from '../../../../schema/catalogue/part.js';
import { inputOf } from '../../../../schema/kernel/derive/inputs.js';
import { CommandForm } from '../../components/command-form.js';
import { MoveFormPage } from '../../components/move-form-page.js';
import { useCommand } from '../../components/use-command.js';
import { PartDocument, type PartQuery, RevisePartDocument } from '../../generated/graphql.js';
import { DescribedFields, type DescribedValues } from './part-fields.js';

interface Values extends DescribedValues {
  readonly reason: string;
}

function ReviseForm({ part }: { readonly part: NonNullable<PartQuery['part']> }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const { run, busy } = useCommand(RevisePartDocument);
  const { id, name, unit } = part;
  const initialValues: Values = {
    name,
    unit,
    nameEn: part.nameEn ?? '',
    drawing: part.drawing ?? '',
    drawingVersion: part.drawingVersion ?? '',
    material: part.material ?? '',
    description: part.description ?? '',
    reason: '',
  };
  return (
    <CommandForm
      draft={`part:${id}`}
      of={part}
      form={form}
      initialValues={initialValues}
      schema={inputOf(Part, 'revisePart')}
      toInput={(values: Values) => ({ partId: id, ...values })}
      run={run}
      busy={busy}
      submit={t('part.saveRevision')}
      onDone={() => void navigate(`/parts/${id}`)}
    >
      <DescribedFields />
      <Form.Item name="reason" label={t('part.reviseReason')}>
        <Input.TextArea rows={2} maxLength={1000} />
      </Form.Item>
    </CommandForm>
  );
}

/** The form that revises a part; its number and category stay. */
export function RevisePartPage() {
  const { id = '' } = useParams();
  const asked = useQuery(PartDocument, { variables: { id }, fetchPolicy: 'network-only' });
  return (
    <MoveFormPage
      asked={asked}
      find={({ part }) => part}
      move="revisePart"
      named={({ number }) => number}
      back={`/parts/${id}`}
    >
      {(part) => (
        <Card>
          <ReviseForm key={part.id} part={part} />
        </Card>
      )}
    </MoveFormPage>
  );
}
