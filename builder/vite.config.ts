import { defineConfig } from 'vite'

// No inline script and no eval, so that the studio's Content-Security-Policy needs neither; Monaco is a chunk of its own, loaded with the code view.
export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  worker: { format: 'es' },
  build: {
    outDir: '../dist/studio',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // Monaco's own size, which is why it is loaded late
    chunkSizeWarningLimit: 4000,
  },
})
