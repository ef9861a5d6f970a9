/** Pixels of a PNG for each unit of its drawing, as in the pictures of the service. */
const density = 2;

/** The drawing of a chart as a PNG, in the letters of the page: a drawing alone reads no fonts but those it holds. */
export async function pngOf(svg: string): Promise<Blob> {
  const held = svg.replace('>', `><style>${await lettersOf('Source Sans 3')}</style>`);
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([held], { type: 'image/svg+xml' }));
  try {
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * density;
    canvas.height = image.naturalHeight * density;
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    const png = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
    if (!png) throw new Error('the browser could not draw the picture; the SVG is the same');
    return png;
  } finally {
    URL.revokeObjectURL(image.src);
  }
}

/** The rule of a font of the page, with the font within. */
async function lettersOf(family: string): Promise<string> {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const rule = rules.find((one) => one instanceof CSSFontFaceRule && one.style.getPropertyValue('font-family').includes(family));
  const address = /url\("?([^")]+)/.exec(rule?.cssText ?? '')?.[1];
  if (!rule || address === undefined) return '';
  const bytes = new Uint8Array(await (await fetch(new URL(address, location.href))).arrayBuffer());
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return rule.cssText.replace(address, `data:font/woff2;base64,${btoa(text)}`);
}
