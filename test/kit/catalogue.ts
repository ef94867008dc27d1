import type { App } from './app.js';
import { does } from './does.js';

/** The category of the tests, created where it is missing; answers its id. */
export async function category(app: App): Promise<string> {
  const manager = await app.as('CATEGORY_MANAGER');
  const { data } = await manager.ask('{ categories { id } }');
  return data.categories[0]?.id ?? (await does(manager, 'createCategory', { code: '17', name: 'Gears' })).id;
}

let parts = 0;

/** A part with a new number; answers its id. */
export async function part(app: App, more: object = {}): Promise<string> {
  const number = `QT-17-${String(++parts).padStart(3, '0')}`;
  const content = { number, name: `Gear ${number}`, categoryId: await category(app), unit: 'pc', ...more };
  return (await does(await app.as('CATEGORY_MANAGER'), 'createPart', content)).id;
}
