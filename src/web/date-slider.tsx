import { labelWords } from '../charts/date-words.ts';

interface DateSliderProps {
  readonly time: readonly string[];
  readonly index: number;
  readonly onMove: (index: number) => void;
  readonly onRelease: () => void;
}

/** The date at which the answer is read. */
export function DateSlider({ time, index, onMove, onRelease }: DateSliderProps): preact.JSX.Element {
  const words = labelWords(time[index]!);
  return (
    <label class="date">
      Date <b>{words}</b>
      <input
        type="range"
        min={0}
        max={time.length - 1}
        value={index}
        aria-valuetext={words}
        onInput={({ currentTarget }) => onMove(Number(currentTarget.value))}
        onChange={onRelease}
      />
    </label>
  );
}
