/**
 * Colours of a picture. Words and lines reach 5:1 on the card, bars 3:1, and those that must be told apart differ by 9 (CIEDE2000) to
 * readers with each of the three dichromacies; a test holds it. The lines beyond the first two were found by a search under these rules.
 */
export interface Theme {
  readonly card: string;
  readonly ink: string;
  readonly second: string;
  readonly third: string;
  readonly line: string;
  readonly grid: string;
  /** Lines of a chart, in their order: this view, the other world, and more. Each has a dash of its own as well. */
  readonly lines: readonly string[];
  /** Bands of nine tenths and of half of the runs. */
  readonly bands: readonly [wide: string, near: string];
  readonly fewerWords: string;
  readonly moreWords: string;
  readonly fewer: string;
  readonly more: string;
  /** Bars at the low end of an assumption, beside those at its high end in the colour of this view. */
  readonly lowEnd: string;
  /** Areas of the runs that have fewer, the same and more. */
  readonly areas: readonly [fewer: string, same: string, more: string];
  /** From least to most, of a grid. */
  readonly shades: readonly [least: string, most: string];
  /** Backgrounds of the strips of a category, and their words. */
  readonly strips: readonly (readonly [fill: string, words: string])[];
}

export const themes = {
  light: {
    card: '#fffefb',
    ink: '#182129',
    second: '#4f5b66',
    third: '#5c6771',
    line: '#dfdbd1',
    grid: '#e8e5dc',
    lines: ['#0d5aa0', '#626c75', '#ac4102', '#005444', '#7c2c71', '#4a3000'],
    bands: ['#d3dee8', '#a5c1d9'],
    fewerWords: '#00705a',
    moreWords: '#ad4205',
    fewer: '#2b917a',
    more: '#cf6a2c',
    lowEnd: '#6b94c1',
    areas: ['#82c2ad', '#ecebe6', '#eba06a'],
    shades: ['#eef3f7', '#0d5aa0'],
    strips: [
      ['#d9e2ea', '#182129'],
      ['#e8b74a', '#182129'],
      ['#7c5295', '#ffffff'],
    ],
  },
  dark: {
    card: '#161c22',
    ink: '#e9ebed',
    second: '#aeb8c0',
    third: '#8f9aa3',
    line: '#2c343c',
    grid: '#242c33',
    lines: ['#78b8f5', '#98a3ac', '#f49f67', '#3fe4c1', '#b083bd', '#f0e3a0'],
    bands: ['#20364b', '#315879'],
    fewerWords: '#57c8ab',
    moreWords: '#f4a06a',
    fewer: '#2f9d83',
    more: '#d9772f',
    lowEnd: '#4a7ba8',
    areas: ['#1f5a4b', '#2c343b', '#8a4a1d'],
    shades: ['#1d2730', '#78b8f5'],
    strips: [
      ['#2f3b46', '#e9ebed'],
      ['#c99a34', '#11161b'],
      ['#8d66a8', '#ffffff'],
    ],
  },
} as const satisfies Readonly<Record<string, Theme>>;

export type ThemeName = keyof typeof themes;
export const themeNames = Object.keys(themes) as readonly ThemeName[];

/** Dashes of the lines, in the order of their colours: solid, dotted, dashed, dash and dot, long dashes, dash and two dots. */
export const dashes: readonly (string | undefined)[] = [undefined, '1.5 3.5', '7 4', '9 3 1.5 3', '14 5', '7 3 1.5 3 1.5 3'];
