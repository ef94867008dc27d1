/** A step as the map draws it. */
export interface MapStep {
  readonly activity: string;
  readonly label: string;
  readonly count: number;
}

/** A transition as the map draws it. */
export interface MapArc {
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

/**
 * Orders steps from top to bottom so that most transitions lead downward: repeatedly takes the step that, among those left, has the most
 * transitions leading away compared with those leading to it. A transition that leads upward is then a way back, and looks like one.
 */
export function inOrder<Step extends MapStep>(steps: readonly Step[], arcs: readonly MapArc[]): Step[] {
  const left = new Map(steps.map((step) => [step.activity, step]));
  const ordered: Step[] = [];
  while (left.size > 0) {
    let best: { readonly step: Step; readonly lead: number } | null = null;
    for (const step of left.values()) {
      const lead = leadOf(step.activity, arcs, left);
      if (best === null || lead > best.lead) best = { step, lead };
    }
    if (best === null) break;
    ordered.push(best.step);
    left.delete(best.step.activity);
  }
  return ordered;
}

/** The share of transitions between a step and others that lead away from it, between -1 and 1. */
function leadOf(activity: string, arcs: readonly MapArc[], left: ReadonlyMap<string, MapStep>): number {
  let [out, back] = [0, 0];
  for (const { from, to, count } of arcs) {
    if (from === to || !left.has(from) || !left.has(to)) continue;
    if (from === activity) out += count;
    if (to === activity) back += count;
  }
  return out + back === 0 ? 0 : (out - back) / (out + back);
}

/** The transitions that are drawn: those above a share of the most frequent one. */
export function aboveShare<Arc extends MapArc>(arcs: readonly Arc[], share: number): Arc[] {
  const most = Math.max(1, ...arcs.map(({ count }) => count));
  return arcs.filter(({ count }) => count >= most * share);
}
