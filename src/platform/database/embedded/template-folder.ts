import { createRequire } from 'node:module'
import path from 'node:path'

/**
 * Where the empty store lies that new ones are copied from: in the cache of the installed packages, so that
 * it goes when they do. Its name carries the version that made it.
 */
export function templateFolder(): string | undefined {
  try {
    const require = createRequire(import.meta.url)
    const entry = require.resolve('@electric-sql/pglite')
    const modules = entry.slice(0, entry.lastIndexOf(`${path.sep}@electric-sql${path.sep}`))
    return path.join(modules, '.cache', 'haoshangliang', `store-${packageVersion(require, entry)}`)
  } catch {
    return undefined
  }
}

function packageVersion(require: NodeJS.Require, entry: string): string {
  const manifest = path.join(path.dirname(path.dirname(entry)), 'package.json')
  return (require(manifest) as { version: string }).version
}
