import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    environment: 'node',
    // twitter-text ships ES modules without saying so; Vite must transform them.
    server: { deps: { inline: ['twitter-text'] } },
  },
});
