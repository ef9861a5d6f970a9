import type { ChildProcess } from 'node:child_process';
import { FairQueue, type Queued } from './fair-queue.ts';
import { JobEnded } from './job-ended.ts';
import { PoolWorker, type RunningJob, type WorkerGone } from './pool-worker.ts';
import { residentMemory } from './resident-memory.ts';

export interface PoolOptions {
  /** Starts a process that calls `serveJobs`. */
  readonly start: () => ChildProcess;
  /** Most worker processes for one client. They start when a job needs them. */
  readonly size: number;
  /** Worker processes beside these, for clients who run nothing while others have all. */
  readonly reserve: number;
  /** Most jobs that wait; one more is refused as `busy`, or the newest one of a client with a longer line is. */
  readonly mostWaiting: number;
  /** Milliseconds after which a process that is not ready is killed; that counts as a failed start. */
  readonly longestStart: number;
  /** Milliseconds that a job may wait before it is refused as `busy`. */
  readonly longestWait: number;
  /** Bytes of resident memory over which a worker is killed. */
  readonly memory: number;
  /** Milliseconds after which an idle worker ends. */
  readonly idleFor: number;
  /** Called when a worker process has ended. */
  readonly onWorkerGone?: ((how: WorkerGone) => void) | undefined;
}

export interface JobOptions {
  /** Who asks: those with a line of their own in the queue. */
  readonly client: string;
  /** Milliseconds of running, not of waiting. */
  readonly deadline: number;
  readonly onPiece: (bytes: Uint8Array) => void;
  /** Called when a worker takes the job, after so many milliseconds. */
  readonly onTaken?: ((waited: number) => void) | undefined;
  /** Aborted when nobody waits for the result any more. */
  readonly signal?: AbortSignal | undefined;
}

export interface PoolState {
  readonly workers: number;
  readonly running: number;
  readonly waiting: number;
  /** Worker processes end before they are ready, several in a row. */
  readonly broken: boolean;
  /** Jobs ended without a result, by reason. */
  readonly ended: Readonly<Record<string, number>>;
  /** Worker processes that ended, by reason. */
  readonly workersEnded: Readonly<Record<string, number>>;
}

interface WaitingJob extends RunningJob, Queued {
  readonly onTaken: () => void;
}

/** Milliseconds. */
const watchEvery = 50;
const firstBackOff = 100;
const longestBackOff = 5_000;
/** Starts in a row that failed before the pool counts as broken. */
const mostFailures = 4;
/** Milliseconds that a job nobody waits for may go on: to kill its process costs more than to let it finish. */
const leftGrace = 2_000;

/**
 * Worker processes that run jobs one at a time and can be killed: past a deadline, over a limit of memory, or when nobody
 * waits for the result. Whatever a job does, this process stays responsive. Clients take turns: who sends many jobs keeps
 * nobody else waiting.
 */
export class Pool {
  private readonly options: PoolOptions;
  private readonly workers = new Set<PoolWorker>();
  private readonly waiting = new FairQueue<WaitingJob>();
  private readonly endings = new Map<string, number>();
  private readonly workerEndings = new Map<string, number>();
  private readonly idleTimers = new Map<PoolWorker, NodeJS.Timeout>();
  private jobs = 0;
  private failures = 0;
  private notBefore = 0;
  private restart: NodeJS.Timeout | undefined;
  private watch: NodeJS.Timeout | undefined;
  private closing = false;
  private readonly whenJobEnds = new Set<() => void>();
  /** Mean running time of jobs in milliseconds, recent ones weighing more. */
  private meanTime = 500;

  constructor(options: PoolOptions) {
    this.options = options;
  }

  /** The result of a job. Rejects with `JobEnded`, or with what `onPiece` throws. */
  run(payload: unknown, { client, deadline, onPiece, onTaken, signal }: JobOptions): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const refusal = this.refusal(client, signal);
      if (refusal) {
        reject(this.counted(refusal));
        return;
      }
      const since = performance.now();
      let taken = since;
      const forget = (): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', leave);
        // When whoever waits has been given its place.
        for (const listener of this.whenJobEnds) setImmediate(listener);
      };
      const job: WaitingJob = {
        client,
        number: ++this.jobs,
        payload,
        deadline,
        onPiece,
        onTaken: () => {
          taken = performance.now();
          onTaken?.(taken - since);
        },
        resolve: (value) => {
          forget();
          this.meanTime += (performance.now() - taken - this.meanTime) / 8;
          resolve(value);
        },
        reject: (error) => {
          forget();
          reject(error instanceof JobEnded ? this.counted(error) : error);
        },
      };
      const timer = setTimeout(() => {
        if (this.waiting.delete(job)) job.reject(new JobEnded('busy', this.patience()));
      }, this.options.longestWait);
      const leave = (): void => {
        this.leave(job);
      };
      signal?.addEventListener('abort', leave, { once: true });
      this.makeRoomFor(client);
      this.waiting.add(job);
      this.assign();
    });
  }

  /** Calls whenever there may be more room, because a job has ended. */
  onJobEnd(listener: () => void): void {
    this.whenJobEnds.add(listener);
  }

  state(): PoolState {
    return {
      workers: this.workers.size,
      running: this.running,
      waiting: this.waiting.size,
      broken: this.broken,
      ended: Object.fromEntries(this.endings),
      workersEnded: Object.fromEntries(this.workerEndings),
    };
  }

  /** Process ids of the workers. */
  pids(): readonly number[] {
    return [...this.workers].flatMap(({ pid }) => pid ?? []);
  }

  /** Resident memory of the workers in bytes; 0 where the system does not tell. */
  residentBytes(): number {
    return this.pids().reduce((sum, pid) => sum + (residentMemory(pid) ?? 0), 0);
  }

  /** Takes no more jobs and ends the workers. Jobs that run or wait are rejected. */
  close(): void {
    this.closing = true;
    clearTimeout(this.restart);
    clearInterval(this.watch);
    for (const job of this.waiting.clear()) job.reject(new JobEnded('closing'));
    for (const worker of this.workers) {
      if (worker.running) worker.kill(new JobEnded('closing'));
      else worker.dismiss();
    }
  }

  /** Why a job cannot be taken. */
  private refusal(client: string, signal: AbortSignal | undefined): JobEnded | undefined {
    if (this.closing) return new JobEnded('closing');
    if (this.broken) this.startOne();
    if (this.broken && this.workers.size === 0) return new JobEnded('broken', 5);
    if (signal?.aborted) return new JobEnded('left');
    return this.isFull && !this.waiting.inFavourOf(client) ? new JobEnded('busy', this.patience()) : undefined;
  }

  private get isFull(): boolean {
    return this.waiting.size >= this.options.mostWaiting;
  }

  private makeRoomFor(client: string): void {
    const given = this.isFull ? this.waiting.inFavourOf(client) : undefined;
    if (given && this.waiting.delete(given)) given.reject(new JobEnded('busy', this.patience()));
  }

  private get broken(): boolean {
    return this.failures >= mostFailures;
  }

  private assign(): void {
    for (const worker of this.workers) {
      if (!worker.idle) continue;
      const job = this.waiting.next(this.runningOf, this.options.size);
      if (!job) break;
      this.give(worker, job);
    }
    const starting = [...this.workers].filter((worker) => worker.starting).length;
    for (let needed = this.waiting.size - starting; needed > 0 && this.workers.size < this.most(); needed--) if (!this.startOne()) return;
  }

  private get running(): number {
    return [...this.workers].filter((worker) => worker.running).length;
  }

  /** How many jobs of a client run. */
  private readonly runningOf = (client: string): number => [...this.workers].filter(({ running }) => running?.client === client).length;

  /** Most worker processes now: the reserve is started when all others run jobs, and a client waits who runs none. */
  private most(): number {
    const { size, reserve } = this.options;
    return this.running >= size && this.waiting.next(this.runningOf, 1) ? size + reserve : size;
  }

  private give(worker: PoolWorker, job: WaitingJob): void {
    this.waiting.take(job);
    clearTimeout(this.idleTimers.get(worker));
    this.idleTimers.delete(worker);
    job.onTaken();
    worker.take(job, this.spare());
    this.watch ??= setInterval(() => {
      this.watchAll();
    }, watchEvery).unref();
  }

  /** Cores that no job uses or waits for, once one more runs. */
  private spare(): number {
    const used = [...this.workers].reduce((sum, { cores }) => sum + cores, 0);
    return Math.max(0, this.options.size - used - this.waiting.size - 1);
  }

  private startOne(): boolean {
    const wait = this.notBefore - performance.now();
    if (wait > 0) {
      this.restart ??= setTimeout(() => {
        this.restart = undefined;
        this.assign();
      }, wait);
      return false;
    }
    if (this.workers.size >= this.most()) return false;
    const child = this.startedChild();
    if (!child) return this.startOne(); // after a pause
    const worker = new PoolWorker(child, this.options, {
      onIdle: (one) => {
        this.failures = 0;
        this.idle(one);
      },
      onGone: (one, started, how) => {
        this.report(how);
        this.gone(one, started);
      },
    });
    this.workers.add(worker);
    return true;
  }

  /** Undefined if the system has no room for another process. */
  private startedChild(): ChildProcess | undefined {
    try {
      return this.options.start();
    } catch {
      this.report({ pid: undefined, reason: 'lost', code: null, signal: null });
      this.startFailed();
      return undefined;
    }
  }

  private report(how: WorkerGone): void {
    increase(this.workerEndings, how.reason);
    this.options.onWorkerGone?.(how);
  }

  private idle(worker: PoolWorker): void {
    if (worker.watchMemory()) worker.dismiss();
    else
      this.idleTimers.set(
        worker,
        setTimeout(() => {
          worker.dismiss();
        }, this.options.idleFor).unref(),
      );
    this.assign();
  }

  private gone(worker: PoolWorker, started: boolean): void {
    this.workers.delete(worker);
    clearTimeout(this.idleTimers.get(worker));
    this.idleTimers.delete(worker);
    if (this.closing) return;
    if (!started) this.startFailed();
    this.assign();
  }

  private startFailed(): void {
    this.failures += 1;
    this.notBefore = performance.now() + Math.min(longestBackOff, firstBackOff * 2 ** this.failures);
    if (!this.broken) return;
    for (const job of this.waiting.clear()) job.reject(new JobEnded('broken', 5));
  }

  private watchAll(): void {
    let busy = false;
    for (const worker of this.workers)
      if (worker.running) {
        busy = true;
        worker.watchMemory();
      }
    if (busy) return;
    clearInterval(this.watch);
    this.watch = undefined;
  }

  /** A job that waits is dropped; one that runs has a moment to finish. */
  private leave(job: WaitingJob): void {
    if (this.waiting.delete(job)) {
      job.reject(new JobEnded('left'));
      return;
    }
    setTimeout(() => {
      for (const worker of this.workers) if (worker.running === job) worker.kill(new JobEnded('left'));
    }, leftGrace).unref();
  }

  /** Seconds after which the queue is likely to have room. */
  private patience(): number {
    return Math.min(30, Math.max(1, Math.ceil((this.waiting.size * this.meanTime) / this.options.size / 1_000)));
  }

  private counted(ended: JobEnded): JobEnded {
    increase(this.endings, ended.reason);
    return ended;
  }
}

function increase(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
