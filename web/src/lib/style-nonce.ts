/**
 * Gives every style that our scripts write the nonce of this page view, since the page's content policy admits no other styles. It is done
 * here and not by the setting of the component library, because some of its parts (variables of a component, measuring a scroll bar,
 * locking the page behind a dialog) ignore that setting. Imported before everything else. Style attributes stay forbidden: the features for
 * which the library writes one (a text area that grows with its text, a watermark) are not used.
 */
const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '';
const create = document.createElement.bind(document);

document.createElement = (name: string, options?: ElementCreationOptions): HTMLElement => {
  const element = create(name, options);
  if (element instanceof HTMLStyleElement) element.nonce = nonce;
  return element;
};
