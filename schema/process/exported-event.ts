/** One entry of the log as it may leave the platform: its open values alone. */
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
  /** Pseudonym and post of whoever acted; of an imported event a pseudonym of the person that its log names, and no post. Empty where nothing says who. */
  readonly actor: string;
  readonly role: string;
  readonly subject: { readonly type: string; readonly id: string };
  /** Case it belongs to: the purchase, or the case of another system. */
  readonly caseId: string;
  /** What that case is called: in the other system, or its id here. */
  readonly caseName: string;
  /** Open values that the entry gave its subject: field and value as text. */
  readonly values: readonly { readonly name: string; readonly value: string }[];
}
