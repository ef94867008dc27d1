/** How a program fares; times are ISO 8601. */
export interface ProgramState {
  readonly name: string;
  readonly state: 'starting' | 'running' | 'waiting';
  readonly since: string;
  readonly restarts: number;
  readonly nextAt: string | null;
  readonly reason: string | null;
}

export function supervise(program: {
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  readonly log: string | null;
  readonly say: (line: string) => void;
  readonly onStart?: (pid: number) => void;
  readonly onEnd?: (pid: number) => void;
  readonly onChange?: (state: ProgramState) => void;
  readonly mayGiveUp?: () => boolean;
  readonly mayStart?: () => string | null;
  readonly signal?: AbortSignal;
}): {
  readonly name: string;
  readonly log: string | null;
  readonly failed: Promise<string>;
  state(): ProgramState;
  pid(): number | null;
  stop(graceMs: number): Promise<void>;
};
