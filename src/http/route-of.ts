/** The route of a path of the contract, as Express writes it: `/v1/models/{model}` is `/v1/models/:model`. */
export function routeOf(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1');
}
