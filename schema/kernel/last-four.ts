/** An account's number for those who may not read it: its last four digits. The length says something about the bank, so it is hidden too. */
export const lastFour = (account: string): string => `**** ${account.slice(-4)}`;
