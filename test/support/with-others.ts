import { syncBuiltinESMExports } from 'node:module';

/** Does some work while functions of a module of Node are others, for all who import them; then it has its own again. */
export async function withOthers<Result>(
  module: object,
  others: Readonly<Record<string, unknown>>,
  work: () => Result | Promise<Result>,
): Promise<Result> {
  const own = Object.fromEntries(Object.keys(others).map((name) => [name, Reflect.get(module, name)]));
  Object.assign(module, others);
  syncBuiltinESMExports();
  try {
    return await work();
  } finally {
    Object.assign(module, own);
    syncBuiltinESMExports();
  }
}
