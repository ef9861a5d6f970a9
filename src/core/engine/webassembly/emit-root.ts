/**
 * Bounded roots of draws side by side, by the method and with the operations of `javascript/bounded-root.ts`. Each lane
 * moves by itself until it has its root; then it stays there, and computes the same again while the other lane moves.
 */
import { operations, type Lanes, type Mask, type Value } from '../../mathematics/lanes.ts';
import { interpolatedPasses, rootFloor, rootPrecision } from '../javascript/bounded-root.ts';

/** Two draws of a root. */
export interface RootOfLanes {
  readonly low: Value;
  readonly high: Value;
  /** Local of the unknown, which holds the root afterwards. */
  readonly x: number;
}

/**
 * Roots of several pairs of draws side by side, so that one pair computes while another waits for its operands. `gaps`: computes
 * left − right of every pair at its unknown, and keeps them; called once.
 */
export function emitRoots(lanes: Lanes, pairs: readonly RootOfLanes[], gaps: () => readonly Value[]): void {
  const { code } = lanes;
  const roots = pairs.map((pair) => rootState(lanes, pair));
  const allDone = (): void =>
    roots.forEach((root, index) => {
      root.done.push();
      if (index > 0) code.simd('v128.and');
    });
  const pass = code.local('i32');
  const moved = code.local('v128');
  code.i32(0).set(pass);
  code.block(() => {
    code.loop(() => {
      const found = gaps();
      allDone();
      code.simd('i64x2.all_true').branchIf(1);
      const before = roots.map((root) => lanes.keep(root.x));
      const going = roots.map((root, index) => root.judge(found[index]!));
      code.get(pass).op('i32.eqz');
      code.if(
        undefined,
        () => roots.forEach((root, index) => root.fromLow(going[index]!, found[index]!)),
        () => {
          code.get(pass).i32(1).op('i32.eq');
          code.if(
            undefined,
            () => roots.forEach((root, index) => root.fromHigh(going[index]!, found[index]!)),
            () => {
              const on = roots.map((root, index) => root.narrow(going[index]!, found[index]!));
              code.get(pass).i32(interpolatedPasses).op('i32.lt_s');
              code.if(
                undefined,
                () => roots.forEach((root, index) => root.interpolate(on[index]!)),
                () => roots.forEach((root, index) => root.halve(on[index]!)),
              );
            },
          );
        },
      );
      // Where no lane moved, not even from 0 to −0, the sides are those at the root.
      code.v128(0n).set(moved);
      roots.forEach((root, index) => {
        code.get(moved);
        before[index]!.push();
        root.x.push();
        code.simd('v128.xor').simd('v128.or').set(moved);
      });
      allDone();
      code.simd('i64x2.all_true').get(moved).simd('v128.any_true').op('i32.eqz').op('i32.and').branchIf(1);
      code.get(pass).i32(1).op('i32.add').set(pass).branch(0);
    });
  });
}

interface On {
  readonly where: Value;
  readonly tolerance: Value;
}

/** `a` is the newest point, `a` and `b` bracket the root, `c` is the previous point. A lane that is done stays where it is. */
function rootState(lanes: Lanes, { low, high, x: local }: RootOfLanes) {
  const { code, number, compare, select, rounding, both } = lanes;
  const { add, sub, mul } = operations(lanes);
  const v128 = (push: () => void): Value => ({ type: 'v128', push });
  const held = (value: Value) => {
    const own = code.local('v128');
    value.push();
    code.set(own);
    const now = v128(() => code.get(own));
    const set = (next: Value): void => {
      next.push();
      code.set(own);
    };
    return { value: now, set, setWhere: (where: Value, next: Value) => set(select(where, next, now)) };
  };
  const and = (p: Mask, q: Mask): Value => lanes.keep(v128(both(p, q).push));
  const or = (p: Mask, q: Mask): Value => lanes.keep(v128(() => (p.push(), q.push(), code.simd('v128.or'))));
  const andNot = (p: Mask, q: Mask): Value => lanes.keep(v128(() => (p.push(), q.push(), code.simd('v128.andnot'))));
  const zero = number(0);
  const b = held(low);
  const a = held(high);
  const c = held(a.value);
  const [atA, atB, atC] = [held(zero), held(zero), held(zero)];
  const done = held(v128(() => code.v128(0n)));
  const floor = lanes.keep(mul(rounding('abs', sub(a.value, b.value)), rootFloor));
  const x = v128(() => code.get(local));
  const move = (where: Value, next: Value): void => {
    select(where, next, x).push();
    code.set(local);
  };
  b.value.push();
  code.set(local);
  return {
    x,
    done: done.value,
    /** Settles lanes whose sides are equal or have no value; the others go on. */
    judge(gap: Value): Value {
      const active = lanes.keep(v128(() => (done.value.push(), code.simd('v128.not'))));
      const met = and(active, compare('eq', gap, zero));
      const lost = and(active, compare('ne', gap, gap));
      move(lost, number(NaN));
      done.set(or(or(done.value, met), lost));
      return andNot(andNot(active, met), lost);
    },
    fromLow(going: Value, gap: Value): void {
      atB.setWhere(going, gap);
      move(going, a.value);
    },
    fromHigh(going: Value, gap: Value): void {
      atA.setWhere(going, gap);
      const rises = and(compare('lt', atB.value, zero), compare('gt', atA.value, zero));
      const falls = and(compare('gt', atB.value, zero), compare('lt', atA.value, zero));
      const crosses = and(or(rises, falls), compare('lt', floor, number(Infinity)));
      move(going, select(crosses, mul(add(a.value, b.value), 0.5), number(NaN)));
      done.set(or(done.value, andNot(going, crosses)));
    },
    /** Takes the newest point in; lanes whose bracket is narrow enough are done. */
    narrow(going: Value, gap: Value): On {
      const below = compare('lt', gap, zero);
      const wasBelow = compare('lt', atA.value, zero);
      const same = lanes.keep(v128(() => (below.push(), wasBelow.push(), code.simd('v128.xor').simd('v128.not'))));
      const over = andNot(going, same);
      c.setWhere(going, select(same, a.value, b.value));
      atC.setWhere(going, select(same, atA.value, atB.value));
      b.setWhere(over, a.value);
      atB.setWhere(over, atA.value);
      a.setWhere(going, x);
      atA.setWhere(going, gap);
      move(and(going, compare('lt', rounding('abs', atB.value), rounding('abs', atA.value))), b.value);
      const tolerance = lanes.keep(add(mul(rounding('abs', x), rootPrecision), floor));
      const close = and(going, compare('le', rounding('abs', sub(b.value, a.value)), mul(number(2), tolerance)));
      done.set(or(done.value, close));
      return { where: andNot(going, close), tolerance };
    },
    interpolate({ where, tolerance }: On): void {
      move(where, nextPoint(lanes, a.value, b.value, c.value, atA.value, atB.value, atC.value, tolerance));
    },
    halve({ where }: On): void {
      move(where, mul(add(a.value, b.value), 0.5));
    },
  };
}

function nextPoint(lanes: Lanes, a: Value, b: Value, c: Value, atA: Value, atB: Value, atC: Value, tolerance: Value): Value {
  const { keep, compare, both, select, number, rounding } = lanes;
  const { add, sub, mul, div } = operations(lanes);
  const place = keep(div(sub(a, b), sub(c, b)));
  const height = keep(div(sub(atA, atB), sub(atC, atB)));
  const other = keep(sub(number(1), height));
  const safe = both(compare('lt', mul(height, height), place), compare('lt', mul(other, other), sub(number(1), place)));
  const first = mul(div(atA, sub(atB, atA)), div(atC, sub(atB, atC)));
  const second = mul(mul(div(sub(c, a), sub(b, a)), div(atA, sub(atC, atA))), div(atB, sub(atC, atB)));
  const share = keep(select(safe, add(first, second), number(0.5)));
  const least = keep(div(tolerance, rounding('abs', sub(b, a))));
  const above = keep(select(compare('ge', share, least), share, least));
  const most = keep(sub(number(1), least));
  const within = keep(select(compare('gt', above, most), most, above));
  return add(a, mul(within, sub(b, a)));
}
