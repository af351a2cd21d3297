import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * The file of a program that runs in a thread of its own, `name` without its ending: beside the module at `from` (its
 * `import.meta.url`) while developing; beside or above the chunk that this module became once it is built.
 */
export function workerFile(name: string, from: string): string {
  const here = path.dirname(fileURLToPath(from))
  const candidates = [`${name}.ts`, `${name}.js`, `../${name}.js`]
  const found = candidates.map((one) => path.join(here, one)).find((file) => existsSync(file))
  if (!found) throw new Error(`${name} is missing from the build`)
  return found
}
