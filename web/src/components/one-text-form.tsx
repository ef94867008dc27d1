import { Form, Input } from 'antd';
import type { ComponentProps, ReactNode } from 'react';
import { CommandForm } from './command-form.js';
import { SameNumberReason } from './same-number-reason.js';

type OfCommand = 'draft' | 'of' | 'schema' | 'toInput' | 'run' | 'busy' | 'submit' | 'consequences' | 'onDone';

interface Props<Input, Subject>
  extends Pick<ComponentProps<typeof CommandForm<Record<string, string>, Input, Subject>>, OfCommand> {
  /** The field of the input that is typed, and what it is called. */
  readonly field: string;
  readonly label: ReactNode;
  readonly hint?: string;
  /** That the text may stand somewhere already, and the input then needs a reason. */
  readonly asksReason?: boolean;
}

/** The form of a move that asks for one line of text other than a reason: a number, a reference. */
export function OneTextForm<Input, Subject>({ field, label, hint, asksReason, ...command }: Props<Input, Subject>) {
  const [form] = Form.useForm<Record<string, string>>();
  return (
    <CommandForm {...command} form={form} initialValues={{}}>
      <Form.Item name={field} label={label} extra={hint}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      {asksReason && <SameNumberReason />}
    </CommandForm>
  );
}
