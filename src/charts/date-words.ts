const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** `January 2030` for the label `2030-01-01` of an instant. */
export function labelWords(label: string): string {
  const [year, month] = label.split('-');
  return month === undefined ? label : `${months[Number(month) - 1]} ${year}`;
}

/** `January 2030` for 2030.0, of a calendar of twelve equal months; `Jan 2030` on an axis. */
export function dateWords(year: number, length: 'long' | 'month' = 'long'): string {
  const twelfth = Math.floor(year * 12 + 1e-6);
  const name = months[((twelfth % 12) + 12) % 12]!;
  return `${length === 'long' ? name : name.slice(0, 3)} ${Math.floor(twelfth / 12)}`;
}
