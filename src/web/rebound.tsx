import type { Schemas } from '../contract/client.ts';
import { figures } from '../charts/number-words.ts';
import { numbersOf } from './curves.ts';

interface ReboundProps {
  readonly found: Schemas['Decomposition'] | undefined;
  readonly date: string;
}

/** How much of the expected saving is taken back by more use, over the year of the date. */
export function Rebound({ found, date }: ReboundProps): preact.JSX.Element | null {
  const year = date.slice(0, 4);
  const place = found?.time?.findIndex((label) => label.startsWith(year)) ?? -1;
  const share = numbersOf(found?.curves?.['arc_rebound']?.values)[place];
  if (share === undefined || !Number.isFinite(share)) return null;
  const percent = `${figures(Math.round(share * 100))} %`;
  const what =
    share > 1.005
      ? 'it backfires. More use takes back more than the work saved on each token would spare.'
      : share > 0
        ? `more use takes back ${percent} of what the work saved on each token would spare.`
        : 'use takes nothing back, and the saving is larger than expected.';
  return (
    <p class="reason">
      <b>
        Rebound in {year}: {percent}
      </b>
      , {what}
    </p>
  );
}
