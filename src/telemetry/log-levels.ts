/** From few lines to many. `silent`: none; `warn`: none as long as all is well; `info`: one for each request. */
export const logLevels = ['silent', 'error', 'warn', 'info'] as const;
export type LogLevel = (typeof logLevels)[number];

export const defaultLogLevel: LogLevel = 'warn';

/** The level of that name; undefined if there is none. */
export function logLevelOf(name: string): LogLevel | undefined {
  return logLevels.find((level) => level === name);
}
