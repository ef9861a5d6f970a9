/**
 * Units of drawing this many values as SVG, and its pixels, if it has them, for a chart of this width and height: about three times
 * what was measured.
 */
export function pictureUnits(
  values: number,
  pixels?: { readonly width?: number | undefined; readonly height?: number | undefined },
): number {
  const drawing = 4_000 + values * 2;
  if (!pixels) return drawing;
  const { width = 800, height = width * 0.75 } = pixels;
  return drawing + 30_000 + (width * height) / 4;
}
