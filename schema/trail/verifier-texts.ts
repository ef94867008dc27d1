import en from './verifier.en.json' with { type: 'json' };

/** The texts of one language, by key. What stands in braces is filled in. */
export type VerifierTexts = Readonly<typeof en>;

/** What the verifier says in English. Programs that only check, as the one in browsers, do without. */
export const ENGLISH: VerifierTexts = en;
