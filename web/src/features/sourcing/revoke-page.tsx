import { useQuery } from '@apollo/client/react';
import { Card, Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { inputOf } from '../../../../schema/kernel/derive/inputs.js';
import { Award } from '../../../../schema/sourcing/award.js';
import { CommandForm } from '../../components/command-form.js';
import { MoveFormPage } from '../../components/move-form-page.js';
import { useCommand } from '../../components/use-command.js';
import {
  AwardToRevokeDocument,
  type AwardToRevokeQuery,
  ProposeRevocationDocument,
  type RevocationGround,
} from '../../generated/graphql.js';

interface Values {
  readonly ground: RevocationGround | null;
  readonly reason: string;
}

const GROUNDS: readonly RevocationGround[] = ['WINNER_REFUSES', 'WINNER_CANNOT', 'BREACH'];

function RevokeForm({ award }: { readonly award: NonNullable<AwardToRevokeQuery['award']> }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const { run, busy } = useCommand(ProposeRevocationDocument);
  const { id, moves } = award;
  return (
    <CommandForm
      draft={`proposeRevocation:${id}`}
      of={award}
      form={form}
      initialValues={{ ground: null, reason: '' }}
      schema={inputOf(Award, 'proposeRevocation')}
      toInput={(values: Values) => ({ awardId: id, ...values })}
      run={run}
      busy={busy}
      submit={t('move.proposeRevocation')}
      consequences={moves.find(({ name }) => name === 'proposeRevocation')?.consequences}
      onDone={() => void navigate(`/awards/${id}`)}
    >
      <Card style={{ marginBottom: 16, maxWidth: 720 }}>
        <Form.Item name="ground" label={t('revoke.ground')}>
          <Radio.Group options={GROUNDS.map((value) => ({ value, label: t(`revocationGround.${value}`) }))} vertical />
        </Form.Item>
        <Form.Item name="reason" label={t('revoke.reason')} extra={t('revoke.reasonHint')} style={{ marginBottom: 0 }}>
          <Input.TextArea rows={3} maxLength={1000} />
        </Form.Item>
      </Card>
    </CommandForm>
  );
}

/** The form that proposes to revoke an award: on which ground, and what happened. */
export function RevokePage() {
  const { id = '' } = useParams();
  const asked = useQuery(AwardToRevokeDocument, { variables: { id }, fetchPolicy: 'network-only' });
  return (
    <MoveFormPage
      asked={asked}
      find={({ award }) => award}
      move="proposeRevocation"
      named={({ number }) => number}
      back={`/awards/${id}`}
    >
      {(award) => <RevokeForm key={award.id} award={award} />}
    </MoveFormPage>
  );
}
