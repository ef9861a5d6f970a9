import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { given, service } from './ask.ts';
import { Equation } from './equation.tsx';
import { useAnswer } from './use-answer.ts';

interface AboutInputProps {
  readonly model: string;
  readonly scenario: string;
  /** Of the slider. */
  readonly label: string;
  /** The variable that is explained first. */
  readonly name: string;
  readonly onClose: () => void;
}

/** What an assumption is, what is plausible for it and where that comes from, over the page. */
export function AboutInput({ model, scenario, label, name: first, onClose }: AboutInputProps): preact.JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const [name, setName] = useState(first);
  useLayoutEffect(() => dialog.current!.showModal(), []);
  const { answer, error } = useAnswer(`variable ${model} ${name} ${scenario}`, (signal) =>
    given(
      service.GET('/v1/models/{model}/variables/{variable}', { params: { path: { model, variable: name }, query: { scenario } }, signal }),
    ),
  );
  return (
    <dialog ref={dialog} aria-label="About this assumption" onClose={onClose}>
      <h2>{label}</h2>
      {answer ? <Equation variable={answer} open={setName} /> : <p class="waiting">{error?.message ?? 'Reading the assumption'}</p>}
      <form method="dialog">
        <button>Close</button>
      </form>
    </dialog>
  );
}
