/** What a key may be used for. */
export const scopes = {
  read: 'models, scenarios and figures, as the library has them',
  run: 'everything that computes for the caller: projections, other analyses, checks, a variable under a scenario; includes read',
  write: 'what keeps something: to start a batch, and to cancel it',
} as const;

export type Scope = keyof typeof scopes;

/** What an operation asks for: nothing, or a key with a scope. */
export type Access = 'open' | Scope;

export const scopeNames = Object.keys(scopes) as [Scope, ...Scope[]];

/** Whether a key with these scopes may do what needs that one. An answer to a run shows what `read` shows, so run includes it. */
export function allows(granted: readonly Scope[], needed: Access): boolean {
  return needed === 'open' || granted.includes(needed) || (needed === 'read' && granted.includes('run'));
}
