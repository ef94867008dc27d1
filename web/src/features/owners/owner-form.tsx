import { Card, Form } from 'antd';
import type { ComponentProps, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { CommandForm } from '../../components/command-form.js';
import { placeOf } from '../../lib/places.js';
import { HeirChoice } from './heir-choice.js';
import type { OwnedSubject } from './owned-subject.js';

type OfCommand = 'schema' | 'toInput' | 'run' | 'busy' | 'consequences';

interface Props<Values extends { readonly accountId: string | null }, Input, Subject>
  extends Pick<ComponentProps<typeof CommandForm<Values, Input, Subject>>, OfCommand> {
  readonly subject: OwnedSubject;
  readonly kind: 'purchase' | 'requisition';
  readonly move: string;
  readonly empty: Values;
  /** The role that the chosen person gets. */
  readonly heir: string;
  /** The fields after that of the person. */
  readonly children: ReactNode;
}

/** Gives somebody a say over a purchase or a requisition: who it is, and whatever else the act asks. */
export function OwnerForm<Values extends { readonly accountId: string | null }, Input, Subject>({
  subject,
  kind,
  move,
  empty,
  heir,
  children,
  ...command
}: Props<Values, Input, Subject>) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const { id } = subject;
  return (
    <CommandForm
      {...command}
      draft={null}
      of={subject}
      form={form}
      initialValues={empty}
      submit={t(`move.${move}`)}
      onDone={() => void navigate(placeOf(kind === 'purchase' ? 'Purchase' : 'Requisition', id) ?? '/')}
    >
      <Card style={{ marginBottom: 16, maxWidth: 720 }}>
        <Form.Item label={t('column.owner')}>{subject.owner?.name}</Form.Item>
        <Form.Item name="accountId" label={heir}>
          <HeirChoice subjectId={id} />
        </Form.Item>
        {children}
      </Card>
    </CommandForm>
  );
}
