import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../api/kernel/env.js';
import { DUTIES_PAGE, dutiesPage } from './duties-page.js';
import { LIFECYCLES_PAGE, lifecyclesPage } from './lifecycles-page.js';

writeFileSync(join(PROJECT_ROOT, LIFECYCLES_PAGE), lifecyclesPage());
writeFileSync(join(PROJECT_ROOT, DUTIES_PAGE), dutiesPage());
