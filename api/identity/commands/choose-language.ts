import { chooseLanguageInput } from '../../../schema/identity/inputs.js';
import { account } from '../../../schema/identity/lifecycle.js';
import { change, defineCommand } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import type { AccountRow } from '../model.js';

/** Chooses the language in which a person is answered. */
export const chooseLanguage = defineCommand({
  lifecycle: account,
  move: 'chooseLanguage',
  input: chooseLanguageInput,
  subjectId: (input) => input.accountId,
  policy: (row: AccountRow, actor) =>
    row._id === actor.id ? null : refuse('FORBIDDEN', 'account.onlyOwn', ['accountId']),
  decide: (_: AccountRow, { language }) => change<AccountRow>({ language }),
});
