import { createRequire } from 'node:module';
import { renderAsync } from '@resvg/resvg-js';
import type { Pictures } from '@paper-dynasty/engine/service/ports';

const require = createRequire(import.meta.url);
const fontFiles = ['400Regular/Inter_400Regular.ttf', '700Bold/Inter_700Bold.ttf'].map((file) =>
  require.resolve(`@expo-google-fonts/inter/${file}`),
);

/** Pictures by resvg, in the one font that the product brings along, so that they look the same on every machine. */
export const createPictures = (): Pictures => ({
  png: async (svg, width) => {
    const picture = await renderAsync(svg, {
      fitTo: { mode: 'width', value: width },
      font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Inter' },
    });
    return picture.asPng();
  },
});
