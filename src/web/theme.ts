import type { ThemeName } from '../charts/theme.ts';
import { watched } from './watched.ts';

const place = 'jevons-theme';
const dark = matchMedia('(prefers-color-scheme: dark)');

function chosen(): ThemeName | undefined {
  const kept = localStorage.getItem(place);
  return kept === 'light' || kept === 'dark' ? kept : undefined;
}

export function currentTheme(): ThemeName {
  return chosen() ?? (dark.matches ? 'dark' : 'light');
}

const theme = watched(currentTheme);

/** Applies the theme of the reader, or that of the system. */
export function applyTheme(): void {
  document.documentElement.dataset['theme'] = currentTheme();
  theme.told();
}

/** Changes to the other theme and remembers it in this browser. */
export function switchTheme(): void {
  localStorage.setItem(place, currentTheme() === 'dark' ? 'light' : 'dark');
  applyTheme();
}

dark.addEventListener('change', applyTheme);

/** The theme, and a new drawing when it changes. */
export const useTheme = theme.use;
