import type { Schemas } from '../contract/client.ts';
import { Formula } from './formula.tsx';
import { SourceList } from './source-list.tsx';
import { readingOf } from './curves.ts';
import { plainText, variedText } from './words.ts';

interface EquationProps {
  readonly variable: Schemas['Variable'];
  readonly open: (name: string, title: string) => void;
  /** Values at the date of the view, by variable: this one's, and of what it rests on. */
  readonly values?: ReadonlyMap<string, string> | undefined;
}

/** What a variable is, in the words of the trade where it has some. */
const roles: Readonly<Record<Schemas['Variable']['role'], string>> = {
  input: 'given from outside',
  parameter: 'an assumption (parameter)',
  series: 'a series over time',
  stock: 'an amount that is carried on (stock)',
  flow: 'what changes such an amount (flow)',
  auxiliary: 'worked out from others',
  category: 'one of several cases',
};

/** A variable: its equations with every name to be opened, its value, what is said of it, its ranges and sources. */
export function Equation({ variable, open, values }: EquationProps): preact.JSX.Element {
  const { name, title, unit, role, note, equations, range, plausible = [], distribution = [], value, given, rests_on, feeds } = variable;
  const names = new Map([...rests_on, ...feeds].map((one) => [one.name, one.title] as const));
  const here = values?.get(name);
  return (
    <article class="card">
      <h3>
        {title}
        {here === undefined ? null : <span class="here"> {here}</span>}
      </h3>
      <p class="says">
        <code>{name}</code>, {roles[role]}
        {unit === '' || here !== undefined ? '' : `, in ${readingOf(unit, [1]).words}`}, of the model {variable.model}
      </p>
      {equations.map((one) => (
        <Formula key={one.role} name={one.role === '=' ? name : `${name}, ${one.role}`} text={one.text} names={names} open={open} />
      ))}
      {value === undefined ? null : (
        <p>
          Value of the model: <code>{plainText(value)}</code>
        </p>
      )}
      {given ? (
        <p>
          In the scenario: <code>{given.value}</code>
          {given.why ? `, ${given.why}` : ''}
        </p>
      ) : null}
      {note ? <p>{note}</p> : null}
      {range ? <p class="says">Possible: {range.map((end) => (end === null ? 'without end' : plainText(end))).join(' to ')}.</p> : null}
      {plausible.map((one, k) => (
        <p key={k} class="says">
          Plausible{one.element ? ` for ${one.element}` : ''}: {one.low} to {one.high} {one.unit}.
        </p>
      ))}
      {distribution.map((one, k) => (
        <p key={k} class="says">
          Varied as {variedText(one.stated)}. {one.why}
        </p>
      ))}
      <Links title="Rests on" list={rests_on} open={open} values={values} />
      <Links title="Used for" list={feeds} open={open} />
      {Object.keys(variable.source_entries).length > 0 ? <SourceList sources={variable.source_entries} /> : null}
    </article>
  );
}

interface LinksProps {
  readonly title: string;
  readonly list: readonly Schemas['NamedVariable'][];
  readonly open: (name: string, title: string) => void;
  readonly values?: ReadonlyMap<string, string> | undefined;
}

function Links({ title, list, open, values }: LinksProps): preact.JSX.Element | null {
  if (list.length === 0) return null;
  return (
    <p class="says">
      {title}:{' '}
      {list.map((one, k) => (
        <span key={one.name}>
          {k > 0 ? ', ' : ''}
          <button type="button" class="link" onClick={() => open(one.name, one.title)}>
            {one.title}
          </button>
          {values?.has(one.name) ? <b> {values.get(one.name)}</b> : null}
        </span>
      ))}
    </p>
  );
}
