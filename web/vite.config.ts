import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const api = process.env.QINGCAI_API ?? 'http://127.0.0.1:4000';
const proxy = Object.fromEntries(
  ['/graphql', '/supplier/graphql', '/session', '/files', '/attachments', '/supplier/attachments', '/tlog'].map(
    (path) => [path, api],
  ),
);

/** How the pages are built: into dist/web, from where the server hands them out. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/',
  plugins: [react()],
  // The server puts the nonce of a page view in its place (api/server/page.ts).
  html: { cspNonce: 'QINGCAI_NONCE' },
  build: { outDir: '../dist/web', emptyOutDir: true, chunkSizeWarningLimit: 2000 },
  server: { proxy },
  preview: { proxy },
});
