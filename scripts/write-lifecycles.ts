import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../api/kernel/env.js';
import { LIFECYCLES_PAGE, lifecyclesPage } from './lifecycles-page.js';

writeFileSync(join(PROJECT_ROOT, LIFECYCLES_PAGE), lifecyclesPage());
