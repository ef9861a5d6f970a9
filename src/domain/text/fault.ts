export { fault } from '../../core/problem.ts';
