import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { App } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RefusalFragment } from '../generated/graphql.js';
import { faultKey, mayPass } from '../lib/client.js';
import { newKey } from '../lib/new-key.js';

/** The answer to a command: its mutation has a single field, a subject or a refusal. */
type Answer<Data> = NonNullable<Data[Exclude<keyof Data, '__typename'>]>;
/** The subject after the act. */
export type Done<Data> = Exclude<Answer<Data>, { readonly __typename: 'Refused' }>;
/** The input that a form provides; the key is added here. */
export type WithoutKey<Variables> = Variables extends { readonly input: infer Input } ? Omit<Input, 'key'> : never;

/** The result of a command: done with the subject, refused by a rule, or failed on the way. */
export type Outcome<Subject> =
  | { readonly done: Subject }
  | { readonly refused: RefusalFragment }
  | { readonly failed: string };

/** How long to wait before a command that found the server busy or unreachable is sent again automatically, in milliseconds. */
const AGAIN_AFTER_MS = [1_000, 3_000];

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Sends a command, and twice more where the server was busy or unreachable; throws what the last try threw. */
export async function sendAgain<Sent>(send: () => Promise<Sent>): Promise<Sent> {
  for (const wait of AGAIN_AFTER_MS) {
    try {
      return await send();
    } catch (error) {
      if (!mayPass(error as Error)) throw error;
      await pause(wait);
    }
  }
  return send();
}

/** What the server answered to a command. */
export function outcomeOf<Data>(data: Data): Outcome<Done<Data>> {
  const answer = Object.values(data as Record<string, unknown>).find(
    (value): value is { readonly __typename: string } => typeof value === 'object' && value !== null,
  );
  if (answer?.__typename === 'Refused') return { refused: answer as unknown as RefusalFragment };
  return { done: answer as unknown as Done<Data> };
}

/**
 * Sends a command (`sendAgain`). The key stays the same until there is an answer, so that what is sent twice over a bad connection counts
 * once. Afterwards every query of the page is asked again, since one act can change much.
 */
export function useCommand<Data, Variables extends OperationVariables>(document: TypedDocumentNode<Data, Variables>) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const key = useRef(newKey());
  const [busy, setBusy] = useState(false);
  const [mutate] = useMutation(document, { refetchQueries: 'active', awaitRefetchQueries: false });
  const run = async (input: WithoutKey<Variables>): Promise<Outcome<Done<Data>>> => {
    setBusy(true);
    try {
      const variables = { input: { ...input, key: key.current } } as unknown as Variables;
      const { data } = await sendAgain(() => mutate({ variables } as never));
      key.current = newKey();
      return outcomeOf(data as Data);
    } catch (error) {
      const failed = t(faultKey(error as Error));
      message.error(failed);
      return { failed };
    } finally {
      setBusy(false);
    }
  };
  return { run, busy };
}
