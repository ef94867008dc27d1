import type PDFDocument from 'pdfkit';
import type { FontFile } from '../fonts.js';

/** There is no font with Chinese characters. */
export class NoFont extends Error {
  override name = 'NoFont';
}

const NAME = 'text';

/** The part of a font opened by fontkit that is needed here. */
interface OpenedFont {
  glyphForCodePoint(point: number): { readonly id: number; readonly advanceWidth: number };
  layout: unknown;
}

/** Replaces characters that have no glyph by a written form, so that nothing is left out silently. */
export type Spell = (text: string) => string;

/**
 * Takes the first font that can be opened and has Chinese characters, and makes it the document's font. Text is set character by character:
 * shaping by the font's tables is not needed for Chinese and for our English, and takes a hundred times as long.
 */
export function takeFont(doc: InstanceType<typeof PDFDocument>, fonts: readonly FontFile[]): Spell {
  for (const { path, name } of fonts) {
    try {
      doc.registerFont(NAME, path, name ?? undefined);
      doc.font(NAME);
    } catch {
      continue;
    }
    const opened: unknown = Reflect.get(Reflect.get(doc, '_font'), 'font');
    if (!isOpened(opened) || opened.glyphForCodePoint(0x6e05).id === 0) continue;
    setByCharacter(opened);
    return spellBy(opened);
  }
  throw new NoFont('no font with Chinese characters');
}

function isOpened(font: unknown): font is OpenedFont {
  return typeof font === 'object' && font !== null && 'glyphForCodePoint' in font;
}

function setByCharacter(font: OpenedFont): void {
  const known = new Map<string, { readonly id: number; readonly advanceWidth: number }>();
  font.layout = (text: string) => {
    const glyphs = [...text].map((character) => {
      const glyph = known.get(character) ?? font.glyphForCodePoint(character.codePointAt(0) ?? 0);
      known.set(character, glyph);
      return glyph;
    });
    // pdfkit scales the positions in place, so each is a new object.
    const positions = glyphs.map(({ advanceWidth }) => ({
      xAdvance: advanceWidth,
      yAdvance: 0,
      xOffset: 0,
      yOffset: 0,
    }));
    return { glyphs, positions, advanceWidth: glyphs.reduce((sum, { advanceWidth }) => sum + advanceWidth, 0) };
  };
}

function spellBy(font: OpenedFont): Spell {
  const known = new Map<string, string>([['\n', '\n']]);
  return (text) => {
    let spelt = '';
    for (const character of text) {
      const as = known.get(character) ?? spellOne(font, character);
      known.set(character, as);
      spelt += as;
    }
    return spelt;
  };
}

function spellOne(font: OpenedFont, character: string): string {
  const point = character.codePointAt(0) ?? 0;
  if (point < 32) return ' ';
  return font.glyphForCodePoint(point).id === 0 ? `[U+${point.toString(16).toUpperCase()}]` : character;
}
