import { fault, type Problem } from '../../core/problem.ts';

/** Why a claim cannot be evaluated; its path is within the claim. Thrown here, caught by `evaluateClaim`. */
export class Refusal extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

export function refuse(code: Problem['code'], path: Problem['path'], message: string, hint?: string): Refusal {
  return new Refusal(fault(code, path, message, hint));
}
