/**
 * Gives every style that our scripts write the nonce of this page view, which lets it in where the page's content policy lets in
 * nothing else. Here, and not by the setting of the component library: some of its parts (variables of a component, measuring a
 * scroll bar, locking a page behind a dialog) write theirs without asking that setting. Imported before all else. Style attributes
 * stay refused: what the library writes into one (a text area that grows with its text, a watermark) is not used.
 */
const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '';
const create = document.createElement.bind(document);

document.createElement = (name: string, options?: ElementCreationOptions): HTMLElement => {
  const element = create(name, options);
  if (element instanceof HTMLStyleElement) element.nonce = nonce;
  return element;
};
