/** Seconds of the processor since a `process.cpuUsage()`: what the code takes, whatever else the machine does meanwhile. */
export function processorSeconds(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}
