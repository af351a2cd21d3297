import { globSync, readFileSync } from 'node:fs'
import { findProblems } from './import-rules/find-problems.mjs'
import { inRoot, root } from './lib/paths.mjs'

// Checks the table of who may import whom (docs/architecture.md): exits with 1 and a line for each problem.
const paths = globSync(['src/**/*.{ts,tsx}', 'demo/**/*.ts'], { cwd: root }).map((path) =>
  path.replaceAll('\\', '/'),
)
const problems = findProblems(new Map(paths.sort().map((path) => [path, readFileSync(inRoot(path), 'utf8')])))
for (const problem of problems) console.log(problem)
console.log(`${paths.length} files, ${problems.length} problems`)
process.exitCode = problems.length > 0 ? 1 : 0
