import { mainText } from './words.ts';
import { placeOf, type Main } from './stops.ts';

interface SliderProps {
  readonly main: Main;
  readonly stops: readonly number[];
  /** The value of the scenario itself. */
  readonly base: number | undefined;
  /** The value of the scenario is awaited. */
  readonly waiting: boolean;
  /** The value of the view, if it was moved. */
  readonly value: number | undefined;
  /** What the value means. */
  readonly says: string | undefined;
  /** Why the service refused the value. */
  readonly trouble: string | undefined;
  /** Opens what the assumption is and what it rests on. */
  readonly onAbout: () => void;
  readonly onHold: () => void;
  readonly onMove: (stop: number) => void;
  readonly onRelease: () => void;
  readonly onBack: () => void;
}

/** One assumption: its value, what it means, its plausible range as a band and the scenario's value as a tick. */
export function Slider(props: SliderProps): preact.JSX.Element {
  const { main, stops, base, waiting, value, says, trouble, onAbout, onHold, onMove, onRelease, onBack } = props;
  const id = `slider-${main.input.replaceAll(/\W/g, '-')}`;
  const now = value ?? base;
  const known = typeof now === 'number' && stops.length > 0;
  const text = known ? mainText(now, main) : waiting ? '…' : 'varies by site or date';
  const low = typeof main.low?.value === 'number' && stops.length > 0 ? placeOf(stops, main.low.value) : 0;
  const high = typeof main.high?.value === 'number' && stops.length > 0 ? placeOf(stops, main.high.value) : 1;
  const at = known ? Math.round(placeOf(stops, now) * (stops.length - 1)) : Math.floor(stops.length / 2);
  return (
    <div class={value === undefined ? 'slider' : 'slider moved'}>
      <div class="slider-head">
        <span>
          <label for={id}>{main.label}</label>{' '}
          <button type="button" class="about" aria-label={`About: ${main.label}`} onClick={onAbout}>
            <i aria-hidden="true">i</i>
          </button>
        </span>
        <output for={id}>{text}</output>
      </div>
      <div class="track">
        <span class="band" style={{ left: `${low * 100}%`, width: `${(high - low) * 100}%` }} />
        {typeof base === 'number' && stops.length > 0 ? <span class="tick" style={{ left: `${placeOf(stops, base) * 100}%` }} /> : null}
        <input
          id={id}
          type="range"
          min={0}
          max={Math.max(1, stops.length - 1)}
          step={1}
          value={at}
          disabled={stops.length === 0}
          aria-valuetext={says === undefined ? text : `${text}: ${says}`}
          onPointerDown={onHold}
          onFocus={onHold}
          onInput={({ currentTarget }) => onMove(Number(currentTarget.value))}
          onChange={onRelease}
          onKeyDown={(event) => {
            const jump = event.key === 'PageUp' ? 10 : event.key === 'PageDown' ? -10 : 0;
            if (jump === 0) return;
            event.preventDefault();
            onMove(Math.max(0, Math.min(stops.length - 1, at + jump)));
            onRelease();
          }}
        />
      </div>
      {trouble === undefined ? (
        <p class="says">
          {says}
          {value === undefined ? null : (
            <>
              {' '}
              <button type="button" class="link" onClick={onBack} aria-label={`${main.label}: back to the scenario’s value`}>
                back
              </button>
            </>
          )}
        </p>
      ) : (
        <p class="says refused" role="alert">
          {trouble}
        </p>
      )}
    </div>
  );
}
