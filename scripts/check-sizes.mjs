import { globSync, readFileSync } from 'node:fs'
import { inRoot, root } from './lib/paths.mjs'

// A file of more than 300 lines is questioned, one of more than 500 is split.
const questioned = 300
const refused = 500

const paths = globSync(['{src,scripts,tests,bench}/**/*.{ts,tsx,mjs,css}'], { cwd: root })
let tooLong = paths.length > 0 ? 0 : 1
for (const path of paths.sort()) {
  const lines = readFileSync(inRoot(path), 'utf8').split('\n').length - 1
  if (lines > questioned)
    console.log(`${path}: ${lines} lines${lines > refused ? `, more than ${refused}` : ''}`)
  if (lines > refused) tooLong += 1
}
console.log(`${paths.length} files, ${tooLong} too long`)
process.exitCode = tooLong > 0 ? 1 : 0
