/**
 * What a subject that may be in one purchase after another did in a purchase or in none, without what it did in others: a requisition may be
 * sourced or ordered again. `history` is in the order of its versions; `linkOf` names the purchase that an act put it into or took it out of.
 */
export function actsWithin<Act>(
  history: readonly Act[],
  purchaseId: string,
  linkOf: (act: Act) => string | null,
): readonly Act[] {
  let inside: string | null = null;
  return history.filter((act) => {
    const link = linkOf(act);
    const within = link ?? inside;
    if (link !== null) inside = link === inside ? null : link;
    return within === null || within === purchaseId;
  });
}
