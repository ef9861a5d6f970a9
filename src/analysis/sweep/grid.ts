/** How many combinations the numbers of some inputs have. */
export function stopsOf(numbers: readonly (readonly number[])[]): number {
  return numbers.reduce((product, { length }) => product * length, 1);
}

/** Every combination of the numbers of some inputs, the last fastest: one array per input with one number per stop. */
export function gridOf(numbers: readonly (readonly number[])[]): readonly Float64Array[] {
  const stops = stopsOf(numbers);
  let stride = stops;
  return numbers.map((own) => {
    stride = own.length === 0 ? 0 : stride / own.length;
    return Float64Array.from({ length: stops }, (_, stop) => own[Math.floor(stop / stride) % own.length]!);
  });
}
