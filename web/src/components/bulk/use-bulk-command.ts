import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { faultKey } from '../../lib/client.js';
import { newKey } from '../../lib/new-key.js';
import { type Done, type Outcome, outcomeOf, sendAgain, type WithoutKey } from '../use-command.js';

/** One act of several: on which subject, and what it says. */
export interface BulkAct<Input> {
  readonly id: string;
  readonly input: Input;
}

/** How many acts were answered, and of how many. */
export interface Progress {
  readonly answered: number;
  readonly of: number;
}

/**
 * Sends one command for each of several subjects, one after the other: each is an act of its own, with its own entry, and what is refused
 * of one does not stop the others. An act that got no answer keeps its key, so that trying again counts once. Every query of the page is
 * asked again at the end.
 */
export function useBulkCommand<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
) {
  const { t } = useTranslation();
  const client = useApolloClient();
  const keys = useRef(new Map<string, string>());
  const [progress, setProgress] = useState<Progress | null>(null);
  const send = async ({ id, input }: BulkAct<WithoutKey<Variables>>): Promise<Outcome<Done<Data>>> => {
    const key = keys.current.get(id) ?? newKey();
    keys.current.set(id, key);
    try {
      const variables = { input: { ...input, key } } as unknown as Variables;
      const { data } = await sendAgain(() => client.mutate({ mutation: document, variables } as never));
      keys.current.delete(id);
      return outcomeOf(data as Data);
    } catch (error) {
      return { failed: t(faultKey(error as Error)) };
    }
  };
  const run = async (acts: readonly BulkAct<WithoutKey<Variables>>[]) => {
    const outcomes = new Map<string, Outcome<Done<Data>>>();
    setProgress({ answered: 0, of: acts.length });
    for (const act of acts) {
      outcomes.set(act.id, await send(act));
      setProgress({ answered: outcomes.size, of: acts.length });
    }
    setProgress(null);
    void client.refetchQueries({ include: 'active' });
    return outcomes;
  };
  return { run, progress };
}
