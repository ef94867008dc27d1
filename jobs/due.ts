/** What a job is told: ids only; everything else is read from MongoDB when it runs. */
export type Told<Key extends string = string> = Readonly<Record<Key, string>>;

/** Work of a job that is due. */
export interface Due<Key extends string = string> {
  /** The same for the same work, so that it is queued once, however many workers find it. */
  readonly id: string;
  readonly told: Told<Key>;
  /** Since when it is due, where that matters. */
  readonly dueAt?: Date;
}
