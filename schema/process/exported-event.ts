/** One entry of the log in the form in which it may leave the platform: only its open values. */
export interface ExportedEvent {
  readonly id: string;
  readonly index: number;
  /** `module.move`, or the activity of another system. */
  readonly activity: string;
  /** When it happened, RFC 3339. */
  readonly time: string;
  readonly recordedAt: string;
  /** `native`, `late` or `mirror:` and the other system. */
  readonly source: string;
  /**
   * Pseudonym and post of the person who acted; for an imported event, a pseudonym for the person that its log names, and no post. Empty
   * where nothing tells.
   */
  readonly actor: string;
  readonly role: string;
  readonly subject: { readonly type: string; readonly id: string };
  /** The case that it belongs to: the purchase, or the case of another system. */
  readonly caseId: string;
  /** The name of that case: in the other system, or its id here. */
  readonly caseName: string;
  /** Open values that the entry gave its subject: fields and values, as text. */
  readonly values: readonly { readonly name: string; readonly value: string }[];
  /** The classes of its values that are left out, so that nobody takes them for missing: `commercial`, `personal`. */
  readonly withheld: readonly string[];
}
