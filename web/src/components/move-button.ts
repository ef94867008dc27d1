import buttons from '../generated/move-buttons.json';

/** What a move needs besides its subject: nothing, a required text, or an optional one. */
export interface MoveButton {
  /** The field of its input with the id of the subject. */
  readonly subject: string;
  /** Whether it says which version it is about. */
  readonly rev: boolean;
  readonly text: { readonly field: string; readonly required: boolean } | null;
}

const BUTTONS: Readonly<Record<string, MoveButton>> = buttons;

/** What the button of a move sends; null where a move needs a form. */
export function buttonOf(move: string): MoveButton | null {
  return BUTTONS[move] ?? null;
}
