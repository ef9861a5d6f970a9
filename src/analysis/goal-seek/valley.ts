/**
 * A minimum of a function between two points that is narrowed by golden sections (J. Kiefer, "Sequential minimax search for a
 * maximum", Proceedings of the American Mathematical Society 4, 1953). The caller computes the function, as for a bracket.
 */
export interface Valley {
  low: number;
  high: number;
  /** The two places between, each with its value once it is known. */
  left: { readonly x: number; readonly value: number | undefined };
  right: { readonly x: number; readonly value: number | undefined };
  done: boolean;
}

const section = (Math.sqrt(5) - 1) / 2;
/** Width of a valley that is narrow enough, relative to its place: below the square root of a double's precision nothing is gained. */
const narrow = 1e-9;

export function valleyOf(low: number, high: number): Valley {
  const [left, right] = [high - section * (high - low), low + section * (high - low)];
  return { low, high, left: { x: left, value: undefined }, right: { x: right, value: undefined }, done: !(low < high) };
}

/** Where the function is needed next. */
export function nextOfValley({ left, right }: Valley): number {
  return left.value === undefined ? left.x : right.x;
}

/** Takes the value there; a place without a value counts as high. */
export function narrowedValley(valley: Valley, given: number): void {
  const value = Number.isNaN(given) ? Infinity : given;
  if (valley.left.value === undefined) valley.left = { ...valley.left, value };
  else valley.right = { ...valley.right, value };
  const { left, right } = valley;
  if (left.value === undefined || right.value === undefined) return;
  if (left.value <= right.value) {
    valley.high = right.x;
    valley.right = left;
    valley.left = { x: valley.high - section * (valley.high - valley.low), value: undefined };
  } else {
    valley.low = left.x;
    valley.left = right;
    valley.right = { x: valley.low + section * (valley.high - valley.low), value: undefined };
  }
  valley.done = valley.high - valley.low <= narrow * Math.max(Math.abs(valley.low), Math.abs(valley.high));
}
