/**
 * What the page shows of an address without a query, and the curves it asks for: the page asks so, its document says so to the
 * browser before the script has come, and the service prepares itself for it.
 */
export const firstView = {
  model: 'ai-power',
  scenario: 'stargate-10gw',
  curves: [
    'facility_power',
    'compute_supply',
    'served_demand',
    'clearing_price',
    'revenue_per_gw',
    'compute_demand',
    'local_elasticity',
    'binding',
  ],
} as const;

/** Blocks of the run of this view, and of the one it is compared with. */
export const firstBlocks = { view: 'values,provenance', against: 'values' } as const;

const { model, scenario, curves } = firstView;
const query = new URLSearchParams({ curves: curves.join(','), include: firstBlocks.view });

/**
 * What the first curve waits for in every view, and the run of the first view. With style and script they are as many as a browser
 * asks at once.
 */
export const firstAddresses = {
  always: [`/v1/models/${model}/main`],
  run: `/v1/scenarios/${scenario}/projection?${query.toString()}`,
} as const;
