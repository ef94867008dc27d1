/** What `npm run new:move` was asked for. */
export interface NewMove {
  readonly module: string;
  readonly move: string;
  /** The kind of subject; needed where the module has several. */
  readonly subject: string | null;
  /** Whether it creates the subject. */
  readonly creates: boolean;
  /** Whether it needs a rule; otherwise `sets` in its declaration says what it does. */
  readonly rule: boolean;
  /** The states that it starts from; none for the first of the kind. */
  readonly from?: readonly string[];
  /** The states that it leads to, which may be new; none where the state stays. */
  readonly to?: readonly string[];
  /** The posts that may take it. */
  readonly by?: readonly string[];
  /** Whether it waits for them. */
  readonly toDo?: boolean;
  readonly duty?: string | null;
  /** Whether it asks why. */
  readonly reason?: boolean;
  /** The key of the notice that its supplier gets. */
  readonly tells?: string | null;
}
