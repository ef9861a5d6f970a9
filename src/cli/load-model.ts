import type { Library } from '../domain/library/library.ts';
import type { Loaded, Model } from '../domain/model/model.ts';

/** Loads a model by its library name or file path. */
export function loadModel(library: Library, argument: string): Loaded<Model> {
  return /[./\\]/.test(argument) ? library.modelAt(argument) : library.model(argument);
}
