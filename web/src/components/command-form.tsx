import { App, Button, Form, type FormInstance, Typography } from 'antd';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { issuesOf } from '../../../schema/kernel/input-issues.js';
import type { RefusalFragment } from '../generated/graphql.js';
import { ConflictView } from './conflict/conflict-view.js';
import { type Changed, useVersion } from './conflict/use-version.js';
import { DraftNote } from './drafts/draft-note.js';
import type { DraftStore } from './drafts/draft-store.js';
import { useServerDrafts } from './drafts/server-drafts.js';
import { useDraft } from './drafts/use-draft.js';
import { FaultSummary } from './fault-summary.js';
import { type Fault, type FieldPath, fieldName, lineNumber, onePerField, valueAt } from './faults.js';
import { NotKnown } from './not-known.js';
import type { Outcome } from './use-command.js';
import { type FieldName, FillingContext } from './use-fill.js';

type Asked<Input> = Input extends unknown ? Exclude<keyof Input, 'key' | 'rev'> : never;

/**
 * What a form says to its command: each field that its schema asks for, whatever stands there, so that the compiler names the field that a
 * form does not send. Key and version are added here.
 */
type Said<Input> = unknown extends Input ? never : Readonly<Record<Asked<Input>, unknown>>;

interface Props<Values extends object, Input, Subject> {
  /** Name under which unfinished content is kept, for example `requisition:new`; null keeps nothing. */
  readonly draft: string | null;
  /** Where unfinished content is kept; on the server by default. */
  readonly drafts?: DraftStore;
  /** Fields that are never kept. */
  readonly secret?: readonly string[];
  /** What the form changes, as its page knows it now; undefined where it creates something. The version that was read is sent along. */
  readonly of?: Changed | undefined;
  readonly form: FormInstance<Values>;
  readonly initialValues: Partial<Values>;
  /** The command's own input schema, so that faults are shown before anything is sent. The key is added by `run`. */
  readonly schema: z.ZodType<Input>;
  /** Makes the command's input from the values of the form. Names are those of the input, so that faults find their fields; none is left out. */
  readonly toInput: (values: Values) => Said<Input>;
  readonly run: (input: never) => Promise<Outcome<Subject>>;
  readonly onDone: (subject: Subject) => void;
  readonly busy: boolean;
  readonly submit: string;
  /** What sending will cause, shown above the button. */
  readonly consequences?: string | null | undefined;
  /** What is asked before it is sent, where it cannot be taken back: what will happen. */
  readonly asksFirst?: string;
  readonly children: ReactNode;
}

/** Turns instants, which travel as text, into the dates that the command takes. */
function revived(value: unknown): unknown {
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)) return new Date(value);
  if (Array.isArray(value)) return value.map(revived);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, revived(field)]));
}

function pathOf(path: readonly string[]): FieldPath {
  return path.map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

function refusedFaults({ issues, path, message }: RefusalFragment): Fault[] {
  if (issues.length > 0) return issues.map((issue) => ({ path: pathOf(issue.path), message: issue.message }));
  return [{ path: pathOf(path), message }];
}

const NOTHING: readonly string[] = [];

/**
 * A form that sends one command. Its content is kept as a draft while it is filled in, faults are shown at their fields and in a summary,
 * and nothing is lost when it is refused or when somebody else was faster.
 */
export function CommandForm<Values extends object, Input, Subject>(props: Props<Values, Input, Subject>) {
  const { draft, form, initialValues, of, schema, toInput, run, onDone, busy, submit, consequences, asksFirst } = props;
  const { children } = props;
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [isUnknown, setUnknown] = useState(false);
  const [, setTyped] = useState(0);
  const isDone = useRef(false);
  const onServer = useServerDrafts();
  const { opened, newer, back, settle } = useVersion(of, initialValues);
  const conflict = isDone.current ? null : newer;
  const kept = useDraft({
    name: draft,
    store: props.drafts ?? onServer,
    form,
    secret: props.secret ?? NOTHING,
    opened,
    onBack: back,
  });

  // antd wants paths typed by Values; ours come from the server.
  const mark = (found: readonly Fault[]) =>
    form.setFields(found.map(({ path, message }) => ({ name: path, errors: message ? [message] : [] })) as never);
  const named = (fault: Fault): Fault => {
    const line = lineNumber(fault.path);
    const field = [line === null ? '' : t('form.line', { line }), fieldName(fault.path)].join(' ').trim();
    return { ...fault, field };
  };
  const show = (all: readonly Fault[]) => {
    const found = onePerField(all);
    mark(found.filter(({ path }) => path.length > 0));
    setFaults(found.map(named));
  };
  const send = async () => {
    // The reader first has to choose between the two contents.
    if (conflict) return;
    mark(faults.map(({ path }) => ({ path, message: '' })));
    const input = { ...toInput(form.getFieldsValue(true)), ...(opened && { rev: opened.rev }) };
    const parsed = schema.safeParse(revived({ key: '00000000', ...input }));
    if (!parsed.success)
      return show(
        issuesOf(parsed.error).map(({ path, key, params }) => ({ path: pathOf(path), message: t(key, params) })),
      );
    const asked = { title: submit, content: asksFirst, okText: submit, cancelText: t('app.cancel') };
    if (asksFirst !== undefined && !(await modal.confirm(asked))) return;
    const outcome = await run(input as never);
    setUnknown('failed' in outcome);
    if ('failed' in outcome) return;
    if ('refused' in outcome) return show(refusedFaults(outcome.refused));
    isDone.current = true;
    await kept.discard();
    onDone(outcome.done);
  };
  // A field that is being corrected is not marked as wrong until the form is sent again.
  const changed = (isChanged: (path: FieldPath) => boolean) => {
    const corrected = faults.filter(({ path }) => path.length > 0 && isChanged(path));
    mark(corrected.map(({ path }) => ({ path, message: '' })));
    kept.changed();
    if (conflict) setTyped((before) => before + 1);
  };
  const filled = useRef(changed);
  filled.current = changed;
  const filling = useMemo(
    () => ({
      fill: (name: FieldName, value: unknown) => {
        form.setFieldValue(name as never, value as never);
        filled.current((path) => [name].flat().every((step, at) => path[at] === step));
      },
      propose: (name: FieldName, value: unknown) => {
        if (!form.getFieldValue(name as never)) form.setFieldValue(name as never, value as never);
      },
    }),
    [form],
  );
  const choose = (values: Partial<Values>) => {
    form.setFieldsValue(values as never);
    setFaults([]);
    settle();
    kept.changed();
  };
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      initialValues={initialValues}
      onFinish={send}
      onFinishFailed={() => undefined}
      onValuesChange={(values: Partial<Values>) => changed((path) => valueAt(values, path) !== undefined)}
      scrollToFirstError={{ block: 'center' }}
      requiredMark={false}
    >
      <DraftNote
        keeps={draft !== null}
        note={kept.note}
        others={kept.others}
        onGoOn={(tab) => void kept.goOn(tab)}
        onRestart={() => void kept.restart()}
        onUndo={kept.undo}
      />
      <FillingContext value={filling}>{children}</FillingContext>
      {of && opened && conflict && (
        <ConflictView
          subjectId={of.id}
          opened={opened}
          newest={conflict}
          mine={form.getFieldsValue(true) as Partial<Values>}
          onChosen={choose}
        />
      )}
      <FaultSummary
        faults={conflict ? [] : faults}
        onChosen={(path) => form.scrollToField(path as never, { block: 'center', focus: true })}
      />
      {isUnknown && <NotKnown busy={busy} onAgain={form.submit} />}
      {consequences && <Typography.Paragraph type="secondary">{consequences}</Typography.Paragraph>}
      <Button type="primary" htmlType="submit" size="large" loading={busy} disabled={conflict !== null}>
        {submit}
      </Button>
    </Form>
  );
}
