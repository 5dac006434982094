import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where `npm run dev` finds a running server; the page itself is always same-origin. */
const server = process.env.WATCHFLOOR_SERVER ?? 'http://127.0.0.1:4000';

export default defineConfig({
  plugins: [react()],
  // the domain's vocabulary and clock arithmetic come from its sources: no build before a build
  resolve: { conditions: ['watchfloor-source', 'module', 'browser', 'import', 'default'] },
  server: {
    proxy: {
      '/graphql': { target: server, ws: true },
      '/auth': { target: server },
    },
  },
  build: { sourcemap: true, target: 'baseline-widely-available', chunkSizeWarningLimit: 600 },
});
