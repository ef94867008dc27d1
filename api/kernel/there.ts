/**
 * A field without which a move is not shown (`shownWith`): `execute` has refused the act where it is null, so the rule may rely on it. Throws
 * where a rule relies on a field that its move is not shown with.
 */
export function there<Value>(value: Value | null): Value {
  if (value === null) throw new Error('A rule relies on a field that its move is not shown with');
  return value;
}
