import en from './verifier.en.json' with { type: 'json' };

/** The texts of one language, by key. What stands in braces is replaced by a parameter. */
export type VerifierTexts = Readonly<typeof en>;

/** The English texts of the verifier. Programs that only check, such as the one in browsers, do without them. */
export const ENGLISH: VerifierTexts = en;
