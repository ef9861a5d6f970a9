import { useRef, useState } from 'preact/hooks';
import { given, NoAnswer, service } from './ask.ts';
import type { Schemas } from '../contract/client.ts';
import { go } from './route.ts';
import { rememberBatch } from './started-batches.ts';
import type { Main } from './stops.ts';
import { subjectModel } from './subject.ts';
import { Refusal } from './refusal.tsx';
import { useAnswer } from './use-answer.ts';
import { inputText, plainUnit } from './words.ts';

interface BatchFormProps {
  readonly search: string;
  readonly scenarios: readonly Schemas['ScenarioSummary'][];
}

/** Assumptions that are varied at once. */
const mostVaried = 2;

/** Scenarios of the library and values of one or two main assumptions, of which a batch is made. The address says them. */
export function BatchForm({ search, scenarios }: BatchFormProps): preact.JSX.Element {
  const query = new URLSearchParams(search);
  const chosen = query.getAll('scenario');
  const varied = query.getAll('vary').map((one): readonly [input: string, values: string] => {
    const at = one.indexOf('=');
    return at < 0 ? [one, ''] : [one.slice(0, at), one.slice(at + 1)];
  });
  const model =
    (scenarios.find((one) => one.scenario === chosen[0]) ?? scenarios.find((one) => one.model === subjectModel) ?? scenarios[0])?.model ??
    undefined;
  const models = firstOfEach(scenarios);
  const main = useAnswer(model === undefined ? undefined : `main ${model}`, (signal) =>
    given(service.GET('/v1/models/{model}/main', { params: { path: { model: model! } }, signal })),
  );
  const inputs = main.pending ? [] : (main.answer?.main ?? []);
  const [title, setTitle] = useState('');
  const [yearly, setYearly] = useState(true);
  const [sending, setSending] = useState(false);
  const [trouble, setTrouble] = useState<Error>();
  // A request whose answer was lost is sent again under the same key, and starts one batch.
  const sent = useRef<{ readonly text: string; readonly key: string }>(undefined);

  const change = (names: readonly string[], next: typeof varied): void => {
    const address = new URLSearchParams([
      ...names.map((name) => ['scenario', name]),
      ...next.map(([input, values]) => ['vary', `${input}=${values}`]),
    ]).toString();
    go(address === '' ? '/batches' : `/batches?${address}`, 'same');
  };
  const vary = (nth: number, input: string, values?: string): void => {
    const next = varied.filter((_, k) => k !== nth);
    if (input !== '') next.splice(nth, 0, [input, values ?? rangeOf(inputs.find((one) => one.input === input))]);
    change(chosen, next);
  };
  const lists = varied.map(([, values]) => split(values));
  const usualName = titleOf(chosen, varied);
  const name = title.trim() || usualName;
  const runs = lists.reduce((product, { length }) => product * length, chosen.length);

  const start = async (): Promise<void> => {
    const matrix = varied.map(([input], nth) => [input, valuesOf(lists[nth]!, inputs.find((one) => one.input === input)?.unit)] as const);
    const body: Schemas['BatchRequest'] = {
      title: name,
      scenarios: chosen,
      ...(matrix.length > 0 ? { matrix: Object.fromEntries(matrix) } : {}),
      ...(yearly ? { every: 'year' } : {}),
    };
    const text = JSON.stringify(body);
    if (sent.current?.text !== text) sent.current = { text, key: newKey() };
    setSending(true);
    setTrouble(undefined);
    try {
      const { id, created_at: at } = await given(
        service.POST('/v1/batches', { body, params: { header: { 'Idempotency-Key': sent.current.key } } }),
      );
      rememberBatch({ id, at, title: name });
      sent.current = undefined;
      go(`/batches/${id}`);
      scrollTo(0, 0);
    } catch (error) {
      setTrouble(error as Error);
      setSending(false);
    }
  };
  return (
    <form
      class="batch-form"
      onSubmit={(event) => {
        event.preventDefault();
        void start();
      }}
    >
      <label class="field">
        <span>Model</span>
        <select
          value={models.find((one) => one.model === model)?.scenario}
          onChange={({ currentTarget }) => change([currentTarget.value], [])}
        >
          {models.map((one) => (
            <option key={one.model} value={one.scenario}>
              {one.model}
            </option>
          ))}
        </select>
      </label>
      <fieldset>
        <legend>Scenarios</legend>
        <ul class="choices">
          {scenarios
            .filter((one) => one.model === model)
            .map(({ scenario, title: name }) => (
              <li key={scenario}>
                <label>
                  <input
                    type="checkbox"
                    checked={chosen.includes(scenario)}
                    onChange={({ currentTarget }) =>
                      change(currentTarget.checked ? [...chosen, scenario] : chosen.filter((one) => one !== scenario), varied)
                    }
                  />{' '}
                  {name}
                </label>
              </li>
            ))}
        </ul>
      </fieldset>
      <fieldset>
        <legend>Values of one or two assumptions, each with each</legend>
        {!main.pending && main.answer && inputs.length === 0 ? (
          <p class="says">This model names no main assumptions. Its scenarios can be run as they are.</p>
        ) : null}
        <div class="pair">
          {Array.from({ length: Math.min(mostVaried, varied.length + 1, Math.max(inputs.length, varied.length)) }, (_, nth) => {
            const [input = '', values = ''] = varied[nth] ?? [];
            const about = inputs.find((one) => one.input === input);
            return (
              <div key={nth}>
                <label class="field">
                  <span>{nth === 0 ? 'Assumption' : 'A second assumption'}</span>
                  <select value={input} onChange={({ currentTarget }) => vary(nth, currentTarget.value)}>
                    <option value="">As the scenario has it</option>
                    {input !== '' && !about ? <option value={input}>{input}</option> : null}
                    {inputs
                      .filter((one) => one.input === input || !varied.some(([other]) => other === one.input))
                      .map((one) => (
                        <option key={one.input} value={one.input}>
                          {one.label}
                        </option>
                      ))}
                  </select>
                </label>
                {input === '' ? null : (
                  <label class="field">
                    <span>Values, with commas between them{unitNote(about)}</span>
                    <input
                      type="text"
                      autocomplete="off"
                      value={values}
                      required
                      onChange={({ currentTarget }) => vary(nth, input, currentTarget.value)}
                    />
                  </label>
                )}
                {about?.low && about.high ? (
                  <p class="says">
                    Plausible: {inputText(about.low.value, about.unit)} to {inputText(about.high.value, about.unit)}
                  </p>
                ) : null}
              </div>
            );
          })}
        </div>
      </fieldset>
      <label class="field">
        <span>Name of the batch</span>
        <input
          type="text"
          maxLength={200}
          placeholder={usualName}
          value={title}
          onInput={({ currentTarget }) => setTitle(currentTarget.value)}
        />
      </label>
      <label>
        <input type="checkbox" checked={yearly} onChange={({ currentTarget }) => setYearly(currentTarget.checked)} /> One value a year in
        the results, not one for each step
      </label>
      <Refusal error={trouble instanceof NoAnswer ? undefined : trouble} />
      {trouble instanceof NoAnswer ? (
        <p class="trouble" role="alert">
          The service does not answer. Send it again when it does: it is one batch, however often it is sent.
        </p>
      ) : null}
      <p>
        <button type="submit" disabled={sending || runs === 0}>
          {runs === 0 ? 'Choose a scenario' : `Start ${runs.toLocaleString('en-US')} ${runs === 1 ? 'run' : 'runs'}`}
        </button>
      </p>
    </form>
  );
}

/** The first scenario of each model. */
function firstOfEach(scenarios: readonly Schemas['ScenarioSummary'][]): readonly Schemas['ScenarioSummary'][] {
  return [...new Map([...scenarios].reverse().map((one) => [one.model, one])).values()].reverse();
}

function split(values: string): readonly string[] {
  return values
    .split(',')
    .map((one) => one.trim().replace('−', '-'))
    .filter((one) => one !== '');
}

/** As the service reads them: a number is one of the unit of the assumption. */
function valuesOf(list: readonly string[], unit = 'ratio'): (number | string)[] {
  return list.map((one) => (!Number.isFinite(Number(one)) ? one : unit === 'ratio' ? Number(one) : `${one} ${unit}`));
}

/** Both ends of the plausible range, to begin with. */
function rangeOf(main: Main | undefined): string {
  return [main?.low?.value, main?.high?.value].filter((one) => one !== undefined).join(', ');
}

function unitNote(main: Main | undefined): string {
  if (!main || main.unit === 'ratio') return '';
  return `, in ${main.unit === 'x/year' ? 'times a year' : plainUnit(main.unit)}`;
}

function titleOf(scenarios: readonly string[], varied: readonly (readonly [string, string])[]): string {
  const [first, ...others] = scenarios;
  const parts = [others.length > 0 ? `${first} and ${others.length} more` : (first ?? ''), ...varied.map(([input]) => input)];
  return parts.join(' × ').slice(0, 200);
}

/** A text of our own that no other request has; also where the page is not on a secure address. */
function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
