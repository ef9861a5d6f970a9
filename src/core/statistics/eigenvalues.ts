/** Smallest eigenvalue of a symmetric matrix, rows one after another, and its eigenvector. Jacobi's rotations. */
export function smallestEigenvalue(matrix: Float64Array, size: number): { readonly value: number; readonly vector: readonly number[] } {
  const a = matrix.slice();
  const vectors = Float64Array.from(a, (_, k) => (Math.floor(k / size) === k % size ? 1 : 0));
  for (let sweep = 0; sweep < mostSweeps; sweep++) {
    let off = 0;
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) {
        off += Math.abs(a[p * size + q]!);
        rotate(a, vectors, size, p, q);
      }
    }
    if (off < 1e-14) break;
  }
  const diagonal = Array.from({ length: size }, (_, k) => a[k * size + k]!);
  const least = diagonal.indexOf(Math.min(...diagonal));
  return { value: diagonal[least]!, vector: diagonal.map((_, k) => vectors[k * size + least]!) };
}

const mostSweeps = 60;

/** The rotation that makes element (p, q) zero. */
function rotate(a: Float64Array, vectors: Float64Array, size: number, p: number, q: number): void {
  const off = a[p * size + q]!;
  if (off === 0) return;
  const theta = (a[q * size + q]! - a[p * size + p]!) / (2 * off);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (let k = 0; k < size; k++) turn(a, k * size + p, k * size + q, c, s);
  for (let k = 0; k < size; k++) turn(a, p * size + k, q * size + k, c, s);
  for (let k = 0; k < size; k++) turn(vectors, k * size + p, k * size + q, c, s);
}

function turn(values: Float64Array, i: number, j: number, c: number, s: number): void {
  const [x, y] = [values[i]!, values[j]!];
  values[i] = c * x - s * y;
  values[j] = s * x + c * y;
}
