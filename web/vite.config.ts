import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { sampleOffice } from './dev/sampleOffice.ts'

export default defineConfig({
  plugins: [react(), sampleOffice()],
  build: {
    target: 'es2023',
    // The page's content security policy knows no data: addresses.
    assetsInlineLimit: 0,
    sourcemap: false,
    rolldownOptions: {
      output: {
        // The gateway's own pages show this font too, and name it.
        assetFileNames: ({ names }) =>
          names.includes('vazirmatn-arabic-wght-normal.woff2')
            ? 'fonts/[name][extname]'
            : 'assets/[name]-[hash][extname]',
      },
    },
    // ECharts, loaded after the figures are on the screen, is one part of about this size.
    chunkSizeWarningLimit: 700,
  },
  test: {
    environment: 'jsdom',
    setupFiles: './src/page/testSetup.ts',
    restoreMocks: true,
    testTimeout: 20_000,
  },
})
