/** `12.5/s, 3 min left`, after so many of all; empty before the first. `seconds`: since the beginning. */
export function paceText(done: number, total: number, seconds: number): string {
  if (done === 0 || seconds <= 0) return '';
  const rate = done / seconds;
  return `${rate.toPrecision(2)}/s, ${durationText((total - done) / rate)} left`;
}

/** `40 s`, `3 min`, `2 h 5 min` */
export function durationText(seconds: number): string {
  if (seconds < 100) return `${Math.ceil(seconds)} s`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 100 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
