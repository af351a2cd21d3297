import { obstacleTo } from './may-import.mjs'
import { isTest, mayHoldSql, placeOf } from './places.mjs'
import { readSource } from './read-source.mjs'

/** Fewer files than this mean that the check looked in the wrong place. */
export const fewestFiles = 30

/**
 * Checks the table of who may import whom; one line for each problem.
 *
 * @param {ReadonlyMap<string, string>} texts path from the project folder → content
 * @param {number} [fewest]
 * @returns {string[]}
 */
export function findProblems(texts, fewest = fewestFiles) {
  const files = [...texts].map(([path, text]) => readSource(path, text))
  const inSrc = files.filter((file) => file.path.startsWith('src/'))
  if (inSrc.length < fewest) return [`only ${inSrc.length} files found in src/, at least ${fewest} expected`]
  return [...files.flatMap(problemsOf), ...cyclesOf(files)]
}

/** @typedef {import('./read-source.mjs').SourceFile} SourceFile */

/** @param {SourceFile} file */
function problemsOf(file) {
  const problems = file.errors.map((error) => `${file.path}: ${error}`)
  const place = placeOf(file.path)
  if (file.path.startsWith('src/') && place.layer === 'outside')
    problems.push(`${file.path}: in none of the layers`)
  if (place.layer === 'feature' && place.part === 'elsewhere' && !isTest(file.path)) {
    problems.push(`${file.path}: a feature has rules/, contract.ts, server/, web/ and index.ts, nothing else`)
  }
  if (!isTest(file.path)) {
    for (const one of file.imports) {
      const obstacle = obstacleTo(one)
      if (obstacle) problems.push(`${file.path}:${one.line}: ${obstacle}`)
    }
  }
  for (const use of file.uses) {
    const obstacle = obstacleToUse(file.path, use.kind)
    if (obstacle) problems.push(`${file.path}:${use.line}: ${use.text} ${obstacle}`)
  }
  return problems
}

/**
 * @param {string} path
 * @param {'sql' | 'class' | 'clock'} kind
 */
function obstacleToUse(path, kind) {
  const place = placeOf(path)
  switch (kind) {
    case 'sql':
      return mayHoldSql(path) ? undefined : 'belongs in a -store.ts file in server/'
    case 'class':
      return place.layer === 'feature' || place.layer === 'app' ? 'belongs in src/ui' : undefined
    case 'clock': {
      const pure = place.layer === 'feature' && place.part === 'rules' && !isTest(path)
      return pure ? 'in rules/: a rule is given facts and now' : undefined
    }
  }
}

/**
 * Features that import each other in a ring, types included: each ring once.
 *
 * @param {SourceFile[]} files
 */
function cyclesOf(files) {
  /** @type {Map<string, Map<string, string>>} */
  const graph = new Map()
  for (const file of files) {
    const from = placeOf(file.path)
    if (from.layer !== 'feature' || isTest(file.path)) continue
    for (const one of file.imports) {
      const to = placeOf(one.to)
      if (!one.local || to.layer !== 'feature' || to.feature === from.feature) continue
      const edges = graph.get(from.feature) ?? new Map()
      graph.set(from.feature, edges.set(to.feature, `${file.path}:${one.line}`))
    }
  }
  /** @type {Set<string>} */
  const done = new Set()
  /** @type {string[]} */
  const problems = []
  for (const feature of graph.keys()) follow(feature, [])
  return problems

  /**
   * @param {string} feature
   * @param {string[]} way
   */
  function follow(feature, way) {
    const seen = way.indexOf(feature)
    if (seen >= 0) {
      const ring = [...way.slice(seen), feature]
      const where = ring.slice(1).map((next, step) => graph.get(ring[step] ?? '')?.get(next))
      problems.push(`features import each other: ${ring.join(' → ')} (${where.join(', ')})`)
      return
    }
    if (done.has(feature)) return
    for (const next of graph.get(feature)?.keys() ?? []) follow(next, [...way, feature])
    done.add(feature)
  }
}
