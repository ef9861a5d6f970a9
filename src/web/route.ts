import { watched } from './watched.ts';

/** Path and query of the address; changes with links of the page and with the buttons of the browser. */
export interface Place {
  readonly path: string;
  readonly search: string;
}

function here(): Place {
  return { path: location.pathname, search: location.search };
}

const place = watched(here);

addEventListener('popstate', place.told);

/** Goes to an address of the pages: a new entry of the history, or the present one under another address. */
export function go(address: string, how: 'new' | 'same' = 'new'): void {
  if (address === location.pathname + location.search) return;
  if (how === 'new') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  place.told();
}

export const usePlace = place.use;

/** Follows links to pages without loading the document again. */
export function followLinks(): void {
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    // A link within a drawing has no properties of a link, only its attributes.
    const link = (event.target as Element).closest('a');
    const href = link?.getAttribute('href');
    if (!link || typeof href !== 'string' || link.hasAttribute('target') || link.hasAttribute('download')) return;
    const { origin, pathname, search } = new URL(href, location.href);
    if (origin !== location.origin || href.startsWith('#')) return;
    if (!/^\/($|scenarios|models|compare|batches|catalog)/.test(pathname)) return;
    event.preventDefault();
    go(pathname + search);
    if (!link.hasAttribute('data-stay')) scrollTo(0, 0);
  });
}
