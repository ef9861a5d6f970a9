/** A job in the queue, and the client who asked for it. */
export interface Queued {
  readonly client: string;
}

/**
 * Jobs that wait, a line for each client. Clients take turns, so that what one asks for in great number keeps only itself
 * waiting. Round robin over the clients with the fewest running jobs (max-min fairness).
 */
export class FairQueue<Job extends Queued> {
  /** In the order in which clients have had their last turn, longest ago first. */
  private readonly lines = new Map<string, Set<Job>>();
  private count = 0;

  get size(): number {
    return this.count;
  }

  add(job: Job): void {
    const line = this.lines.get(job.client) ?? new Set();
    this.lines.set(job.client, line.add(job));
    this.count += 1;
  }

  /** Whether it was there. */
  delete(job: Job): boolean {
    const line = this.lines.get(job.client);
    if (!line?.delete(job)) return false;
    this.count -= 1;
    if (line.size === 0) this.lines.delete(job.client);
    return true;
  }

  /**
   * The job whose turn is next: the oldest one of the client who has the fewest running jobs; of several such clients, of the
   * one whose last turn is longest ago. Undefined if every client who waits runs `most` jobs or more.
   */
  next(running: (client: string) => number, most: number): Job | undefined {
    let fewest = most;
    let found: Job | undefined;
    for (const [client, line] of this.lines) {
      const runs = running(client);
      if (runs < fewest) [fewest, [found]] = [runs, line];
    }
    return found;
  }

  /** Takes a job out of the queue: its client has had a turn. */
  take(job: Job): void {
    const line = this.lines.get(job.client);
    if (!this.delete(job) || !line || line.size === 0) return;
    this.lines.delete(job.client);
    this.lines.set(job.client, line);
  }

  /**
   * The job that makes room for one more of this client where there is none: the newest one of the longest line, if that
   * line would still be as long as the client's. Undefined if the client's own job is one too many.
   */
  inFavourOf(client: string): Job | undefined {
    const own = this.lines.get(client)?.size ?? 0;
    let longest: ReadonlySet<Job> = new Set();
    for (const line of this.lines.values()) if (line.size > longest.size) longest = line;
    return longest.size > own + 1 ? [...longest].at(-1) : undefined;
  }

  /** Empties the queue and returns what was in it. */
  clear(): readonly Job[] {
    const all = [...this.lines.values()].flatMap((line) => [...line]);
    this.lines.clear();
    this.count = 0;
    return all;
  }
}
