import type { Library } from '../domain/library/library.ts';
import type { Loaded, Model } from '../domain/model/model.ts';

/** By name from the library, or the file at a path. */
export function loadModel(library: Library, argument: string): Loaded<Model> {
  return /[./\\]/.test(argument) ? library.modelAt(argument) : library.model(argument);
}
