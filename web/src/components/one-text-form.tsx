import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import { CommandForm } from './command-form.js';
import type { Changed } from './conflict/use-version.js';
import type { Outcome } from './use-command.js';

interface Props {
  readonly draft: string;
  /** The field of the input that is typed, and what it is called. */
  readonly field: string;
  readonly label: ReactNode;
  readonly hint?: string;
  /** What it is about, as its page knows it now. */
  readonly of: Changed;
  /** The rest of the input: which subject. */
  readonly about: Readonly<Record<string, unknown>>;
  readonly schema: z.ZodType;
  readonly run: (input: never) => Promise<Outcome<unknown>>;
  readonly busy: boolean;
  readonly submit: string;
  readonly consequences: string;
  readonly onDone: () => void;
}

/** The form of a move that asks for one line of text other than a reason: a number, a reference. */
export function OneTextForm({ draft, field, label, hint, about, onDone, ...command }: Props) {
  const [form] = Form.useForm<Record<string, string>>();
  return (
    <CommandForm
      draft={draft}
      form={form}
      initialValues={{}}
      toInput={(values: Record<string, string>) => ({ ...about, [field]: values[field] ?? '' })}
      onDone={onDone}
      {...command}
    >
      <Form.Item name={field} label={label} extra={hint}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
    </CommandForm>
  );
}
