/** The moves, of a kind with an owner of its own, by which it changes hands, for good or for a time, and is given back. */
export function ownerMoves(subject: string): readonly string[] {
  const names = [`handOver${subject}`, `takeOver${subject}`, `takeBack${subject}`];
  return [...names, `appoint${subject}Deputy`, `end${subject}Deputy`];
}
