import { createRequire } from 'node:module';
import type * as Renderer from '@resvg/resvg-js';

/** Pixels of the image for each unit of width of the chart: sharp on paper and on dense screens. */
export const density = 2;

/** Files of the font's package: one for each weight that charts use. */
const fonts = ['400Regular/SourceSans3_400Regular.ttf', '600SemiBold/SourceSans3_600SemiBold.ttf'];

const load = createRequire(import.meta.url);
let ready: { readonly Resvg: typeof Renderer.Resvg; readonly fontFiles: string[] } | undefined;

/** The image as PNG, drawn with our own font and no other. The renderer and the font are loaded at first use. */
export function render(svg: string): Uint8Array {
  ready ??= {
    Resvg: (load('@resvg/resvg-js') as typeof Renderer).Resvg,
    fontFiles: fonts.map((file) => load.resolve(`@expo-google-fonts/source-sans-3/${file}`)),
  };
  const { Resvg, fontFiles } = ready;
  return new Resvg(svg, {
    fitTo: { mode: 'zoom', value: density },
    font: { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Source Sans 3' },
  })
    .render()
    .asPng();
}
