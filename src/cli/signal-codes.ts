/** Exit codes by which a shell recognises a process ended by a signal. */
export const signalCodes = { SIGINT: 130, SIGTERM: 143 } as const;
