/**
 * A kind says what a unit measures: `MW(it)` and `MW(facility)` are both megawatts but must not be added. A kind is an atom
 * of the unit and cancels like one: `MW(it) × ratio(facility/it)` is `MW(facility)`.
 */

/** Kind → its meaning. A new kind is one row. */
export const KINDS = {
  it: 'average electric power or energy at the input of the computing equipment (servers, network, storage)',
  facility: 'average electric power or energy at the meter of the site: computing, cooling, losses, the rest',
  it_peak: 'highest power the computing equipment draws at one moment',
  facility_peak: 'highest power the site draws at one moment, on its hottest and busiest hour',
  it_nameplate: 'sum of the rated powers of the computing equipment, drawn or not',
  facility_nameplate: 'rated power of the site, with its cooling and losses, as designed and sold',
  announced: 'capacity as a press release or a plan names it, built or not',
  energised: 'capacity that is built, connected and able to draw power',
  interconnection: 'power the grid operator has agreed to deliver at the connection point',
  plant: 'rated power of the generating plant that supplies the site',
  edge: 'power or energy drawn by devices of users, outside data centres',
  chip: 'at the accelerator package alone, as its data sheet rates it',
  server: 'at the whole server: accelerators with their share of CPU, memory, network and fans',
  h100e: 'counted in H100-equivalents: as many NVIDIA H100 as would do the same work',
  input: 'tokens that go into a model (the prompt)',
  cached: 'input tokens that are served from a cache and priced lower',
  output: 'tokens that come out of a model, its reasoning included',
  bf16: 'dense 16-bit operations (BF16 or FP16)',
  fp8: 'dense 8-bit operations; on the same chip about twice as many as at 16 bits',
  fp4: 'dense 4-bit operations',
  direct: 'water used at the site, for cooling',
  source: 'water used where the electricity is generated',
  location_based: 'emissions counted with the average intensity of the local grid',
  market_based: 'emissions counted with the contracts the operator has bought',
} as const satisfies Readonly<Record<string, string>>;

export type Kind = keyof typeof KINDS;

export function isKind(name: string): name is Kind {
  return Object.hasOwn(KINDS, name);
}

const BY_LOAD_FACTOR_IT = 'multiply the peak by load_factor, a ratio(it/it_peak), to get the average';
const BY_LOAD_FACTOR_FACILITY = 'multiply the peak by load_factor, a ratio(facility/facility_peak), to get the average';

/** Commonly confused pairs and how to convert between them; the order of a pair does not matter. */
const CONFUSED: readonly (readonly [Kind, Kind, string])[] = [
  ['it', 'facility', 'multiply IT power by pue, a ratio(facility/it), first'],
  ['it', 'it_peak', BY_LOAD_FACTOR_IT],
  ['facility', 'facility_peak', BY_LOAD_FACTOR_FACILITY],
  ['it_peak', 'facility_peak', 'multiply the IT peak by peak_pue, a ratio(facility_peak/it_peak), first'],
  ['it', 'facility_peak', 'multiply by pue, a ratio(facility/it), and divide by load_factor, a ratio(facility/facility_peak)'],
  ['it_peak', 'facility', 'multiply by load_factor, a ratio(it/it_peak), and by pue, a ratio(facility/it)'],
  ['it', 'it_nameplate', 'multiply the nameplate by the share of it that is drawn, a ratio(it/it_nameplate)'],
  ['facility', 'facility_nameplate', 'multiply the nameplate by the capacity factor, a ratio(facility/facility_nameplate)'],
  ['it_peak', 'it_nameplate', 'multiply the nameplate by the share drawn at the peak, a ratio(it_peak/it_nameplate)'],
  [
    'facility_peak',
    'facility_nameplate',
    'multiply the nameplate by the share drawn at the peak, a ratio(facility_peak/facility_nameplate)',
  ],
  ['it_nameplate', 'facility_nameplate', 'multiply the IT nameplate by peak_pue, as a ratio(facility_nameplate/it_nameplate), first'],
  ['announced', 'energised', 'apply the realisation share, a ratio(energised/announced), and the delay'],
  ['announced', 'facility', 'apply the realisation share and the delay, then the load factor: announced power is not drawn power'],
  ['announced', 'interconnection', 'an announcement is no grid connection: state the share that is, as a ratio(interconnection/announced)'],
  ['energised', 'facility', 'multiply energised capacity by the load factor, a ratio(facility/energised)'],
  ['interconnection', 'facility', 'multiply the interconnection by the capacity factor, a ratio(facility/interconnection)'],
  [
    'interconnection',
    'facility_peak',
    'multiply the interconnection by the share drawn at the peak, a ratio(facility_peak/interconnection)',
  ],
  ['interconnection', 'energised', 'say which share of the interconnection is energised, as a ratio(energised/interconnection)'],
  ['plant', 'facility', 'multiply the rated power of the plant by its capacity factor, a ratio(facility/plant)'],
  ['edge', 'facility', 'devices of users stand outside the data centre: report the two side by side'],
  ['edge', 'it', 'devices of users stand outside the data centre: report the two side by side'],
  ['chip', 'server', 'multiply chip power by the server overhead, a ratio(server/chip) such as 1.45'],
  ['chip', 'it', 'multiply chip power by the server and network overhead and by its utilization, a ratio(it/chip)'],
  ['server', 'it', 'add the network and storage: multiply by a ratio(it/server)'],
  ['input', 'output', 'input and output tokens have different prices: keep two variables, or blend them by their shares'],
  ['input', 'cached', 'cached input has its own price: keep two variables, or blend them by their shares'],
  ['bf16', 'fp8', 'give both at one precision: an FP8 peak is about twice the BF16 peak, so a utilization differs twofold'],
  ['fp8', 'fp4', 'give both at one precision: an FP4 peak is about twice the FP8 peak'],
  ['direct', 'source', 'water at the site and water at the power plant are separate: add them only under a name for the total'],
  ['location_based', 'market_based', 'the two accounts of emissions are alternatives: choose one'],
];

/** Commonly confused ratios, whose hint is better than one for each kind. */
const CONFUSED_RATIOS: readonly (readonly [string, string, string])[] = [
  [
    'facility/it',
    'facility_peak/it_peak',
    'a pue at the peak is higher than the pue of the year: use peak_pue with peak power and pue with average power',
  ],
];

/** Hint on how to convert one kind to the other, or undefined. */
export function hintForKinds(a: string, b: string): string | undefined {
  return findPair(CONFUSED, a, b);
}

/** Hint for two ratios, each written `above/below`, or undefined. */
export function hintForRatios(a: string, b: string): string | undefined {
  return findPair(CONFUSED_RATIOS, a, b);
}

function findPair(table: readonly (readonly [string, string, string])[], a: string, b: string): string | undefined {
  return table.find(([x, y]) => (x === a && y === b) || (x === b && y === a))?.[2];
}
