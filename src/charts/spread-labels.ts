/** A label that stands at a height, and how high it is. */
export interface Standing {
  /** Middle of the label where it would like to stand. */
  readonly at: number;
  readonly height: number;
}

/**
 * Middles of labels, as near to where they would like to stand as they can without covering each other, between two edges:
 * groups of touching labels move together (pool adjacent violators, as in isotonic regression). Labels that do not all fit are
 * spread evenly and may touch.
 */
export function spreadLabels(labels: readonly Standing[], top: number, bottom: number): readonly number[] {
  const order = labels.map((_, k) => k).sort((a, b) => labels[a]!.at - labels[b]!.at || a - b);
  interface Group {
    members: number[];
    height: number;
    top: number;
  }
  const groups: Group[] = [];
  const settled = (members: number[]): Group => {
    let above = 0;
    let sum = 0;
    for (const k of members) {
      const { at, height } = labels[k]!;
      sum += at - height / 2 - above;
      above += height;
    }
    return { members, height: above, top: Math.max(top, Math.min(bottom - above, sum / members.length)) };
  };
  for (const k of order) {
    let group = settled([k]);
    for (let last = groups.at(-1); last && last.top + last.height > group.top; last = groups.at(-1)) {
      groups.pop();
      group = settled([...last.members, ...group.members]);
    }
    groups.push(group);
  }
  const middles: number[] = new Array<number>(labels.length);
  for (const group of groups) {
    const room = Math.min(1, (bottom - top) / group.height);
    let at = room < 1 ? top : group.top;
    for (const k of group.members) {
      const height = labels[k]!.height * room;
      middles[k] = at + height / 2;
      at += height;
    }
  }
  return middles;
}
