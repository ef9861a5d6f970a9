import type { Schemas } from '../contract/client.ts';
import { useTheme } from './theme.ts';
import { themes } from '../charts/theme.ts';

const rowHeight = 26;
const width = 640;

/** The neighbours of a variable: what it rests on, itself, what it feeds. A name opens that variable. */
export function Graph({
  variable,
  open,
}: {
  readonly variable: Schemas['Variable'];
  readonly open: (name: string) => void;
}): preact.JSX.Element {
  const theme = themes[useTheme()];
  const { rests_on: left, feeds: right } = variable;
  const rows = Math.max(left.length, right.length, 1);
  const height = rows * rowHeight + 20;
  const middle = height / 2;
  const y = (list: readonly unknown[], k: number): number => middle + (k - (list.length - 1) / 2) * rowHeight;
  const short = (title: string): string => (title.length > 30 ? `${title.slice(0, 29)}…` : title);
  const column = (list: readonly Schemas['NamedVariable'][], side: 'left' | 'right'): preact.JSX.Element[] =>
    list.map((one, k) => {
      const at = y(list, k);
      const [from, to] = side === 'left' ? [190, 240] : [400, 450];
      return (
        <g key={`${side} ${one.name}`}>
          <path
            d={
              side === 'left'
                ? `M${from} ${at}C${from + 25} ${at} ${to - 25} ${middle} ${to} ${middle}`
                : `M${from} ${middle}C${from + 25} ${middle} ${to - 25} ${at} ${to} ${at}`
            }
            fill="none"
            stroke={theme.line}
            stroke-width="1.5"
          />
          <a
            href={`?variable=${one.name}`}
            onClick={(event: Event) => {
              event.preventDefault();
              open(one.name);
            }}
          >
            <title>{one.title}</title>
            <text
              x={side === 'left' ? from - 4 : to + 4}
              y={at + 4}
              text-anchor={side === 'left' ? 'end' : 'start'}
              font-size="13"
              fill={theme.lines[0]}
            >
              {short(one.title)}
            </text>
          </a>
        </g>
      );
    });
  return (
    <figure class="picture">
      <svg viewBox={`0 0 ${width} ${height}`} width="100%" role="group" aria-label={`What ${variable.title} rests on and what it feeds`}>
        <rect x="240" y={middle - 16} width="160" height="32" rx="4" fill={theme.card} stroke={theme.lines[0]} stroke-width="1.5" />
        <text x="320" y={middle + 4} text-anchor="middle" font-size="13" font-weight="600" fill={theme.ink}>
          {variable.title.length > 22 ? `${variable.title.slice(0, 21)}…` : variable.title}
        </text>
        {column(left, 'left')}
        {column(right, 'right')}
      </svg>
      <figcaption class="says">What it rests on, and what it feeds.</figcaption>
    </figure>
  );
}
