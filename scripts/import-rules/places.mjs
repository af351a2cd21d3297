/**
 * Where a file stands in the tree, as far as import rules care.
 *
 * @typedef {'rules' | 'contract' | 'server' | 'web' | 'index' | 'index.web' | 'index.rules' | 'elsewhere'} Part
 * @typedef {{ layer: 'base' | 'platform' | 'ui' | 'app' | 'outside' }
 *   | { layer: 'feature', feature: string, part: Part, rest: string }} Place
 */

const layers = /** @type {const} */ (['base', 'platform', 'ui', 'app'])

/** @type {readonly [RegExp, Part][]} */
const featureParts = [
  // An engine is a calculation too big to be called a rule; it is just as pure.
  [/^(rules|engine)\//, 'rules'],
  [/^contract(\.ts$|\/)/, 'contract'],
  [/^server\//, 'server'],
  [/^web\//, 'web'],
  [/^index\.ts$/, 'index'],
  [/^index\.web\.tsx?$/, 'index.web'],
  [/^index\.rules\.ts$/, 'index.rules'],
]

/**
 * @param {string} path from the project folder
 * @returns {Place}
 */
export function placeOf(path) {
  const [top, second = '', third = ''] = path.split('/')
  if (top !== 'src') return { layer: 'outside' }
  if (second === 'features' && third) {
    const rest = path.split('/').slice(3).join('/')
    const part = featureParts.find(([pattern]) => pattern.test(rest))?.[1] ?? 'elsewhere'
    return { layer: 'feature', feature: third, part, rest }
  }
  return { layer: layers.find((layer) => layer === second) ?? 'outside' }
}

/** Tests, and the helpers in `testing/`, may import what they need: they take things apart. @param {string} path */
export function isTest(path) {
  return /\.(test|spec)\.(ts|tsx|mjs)$|\/testing\/|^tests\//.test(path)
}

/** The files in `server/` that answer with pages or sheets, and so use words and parts of pages. @param {string} rest */
export function rendersPages(rest) {
  return /^server\/(.*\.tsx$|(.*[/-])?(routes|forms|jobs|pages)\.ts$|(routes|documents|pages)\/)/.test(rest)
}

/** Words (typed catalogues) may be read by whatever speaks to people. @param {string} rest */
export function isWords(rest) {
  return /(^|[/-])words\.ts$/.test(rest)
}

/**
 * SQL lives in the stores of features and in the technical services, which own their tables. The demo uses
 * none: it goes through the use cases.
 *
 * @param {string} path
 */
export function mayHoldSql(path) {
  if (isTest(path) || path.startsWith('src/platform/')) return true
  if (path.startsWith('src/')) return /^src\/features\/[^/]+\/server\/(.*\/)?[^/]*-store\.ts$/.test(path)
  return !path.startsWith('demo/')
}
