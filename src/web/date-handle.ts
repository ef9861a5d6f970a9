/** The date of a chart over time at which the hand is: its place among equally distant dates. Undefined beside the plot. */
function indexAt(event: PointerEvent, drawing: Element, count: number): number | undefined {
  const marker = drawing.querySelector('[data-plot]');
  const svg = marker?.closest('svg');
  if (!marker || !svg) return undefined;
  const [left, right] = marker.getAttribute('data-plot')!.split(' ').map(Number) as [number, number];
  const place = svg.getBoundingClientRect();
  const at = ((event.clientX - place.left) / place.width) * svg.viewBox.baseVal.width;
  if (at < left - 12 || at > right + 12) return undefined;
  return Math.max(0, Math.min(count - 1, Math.round(((at - left) / (right - left)) * (count - 1))));
}

interface DateHandle {
  readonly count: number;
  readonly onMove: (index: number) => void;
  readonly onRelease: () => void;
}

/** Handlers by which a hand on the chart takes the date along. Keys use the slider of the date. */
export function dateHandle({ count, onMove, onRelease }: DateHandle) {
  const move = (event: PointerEvent): void => {
    const index = indexAt(event, event.currentTarget as Element, count);
    if (index !== undefined) onMove(index);
  };
  return {
    onPointerDown: (event: PointerEvent): void => {
      if (event.button !== 0 || !(event.target as Element).closest('svg')) return;
      (event.currentTarget as Element).setPointerCapture(event.pointerId);
      move(event);
    },
    onPointerMove: (event: PointerEvent): void => {
      if ((event.currentTarget as Element).hasPointerCapture(event.pointerId)) move(event);
    },
    onPointerUp: onRelease,
    onPointerCancel: onRelease,
  };
}
