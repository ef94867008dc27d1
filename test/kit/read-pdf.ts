import jsQR from 'jsqr';
import { getDocumentProxy } from 'unpdf';
import { z } from 'zod';

const image = z.object({
  width: z.number(),
  height: z.number(),
  data: z.custom<Uint8ClampedArray>((value) => ArrayBuffer.isView(value)),
});
/** Number of the operation "paint an image" in pdf.js. */
const PAINT_IMAGE = 85;

/** What an independent reader finds in a PDF: the text of each page, and the content of the QR code on each page. */
export async function readPdf(bytes: Uint8Array): Promise<{ readonly pages: string[]; readonly codes: string[] }> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  const pages: string[] = [];
  const codes: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(
      z
        .array(z.object({ str: z.string().optional() }))
        .parse(items)
        .map(({ str = '' }) => str)
        .join(''),
    );
    const { fnArray, argsArray } = await page.getOperatorList();
    for (const [at, operation] of fnArray.entries()) {
      if (operation !== PAINT_IMAGE) continue;
      const name: string = argsArray[at][0];
      // An image that several pages show belongs to the whole document; asking the page for it would never be answered.
      const kept = name.startsWith('g_') ? page.commonObjs : page.objs;
      const found = image.parse(await new Promise((resolve) => kept.get(name, resolve)));
      codes.push(jsQR.default(inColour(found), found.width, found.height)?.data ?? 'unreadable');
    }
  }
  return { pages, codes };
}

/** Red, green, blue and opacity of each pixel, of an image that may have fewer channels. */
function inColour({ width, height, data }: z.infer<typeof image>): Uint8ClampedArray {
  const channels = data.length / (width * height);
  const points = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let point = 0; point < width * height; point++)
    for (let channel = 0; channel < 3; channel++)
      points[point * 4 + channel] = data[point * channels + (channels >= 3 ? channel : 0)] ?? 0;
  return points;
}
