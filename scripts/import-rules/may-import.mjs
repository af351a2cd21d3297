import { isTest, isWords, placeOf, rendersPages } from './places.mjs'

/**
 * @typedef {import('./read-source.mjs').Import} Import
 * @typedef {import('./places.mjs').Place} Place
 * @typedef {Extract<Place, { layer: 'feature' }>} InFeature
 */

/** Folders beside `src/` that a layer may reach for. @type {Record<string, RegExp>} */
const outside = {
  base: /^package\.json$/,
  platform: /^(package\.json|migrations\/)/,
  ui: /^package\.json$/,
  feature: /^(package\.json|methods\/)/,
  app: /^(package\.json|methods\/|migrations\/|demo\/)/,
}

/** What each layer may import, and what each part of a feature may import of its own. */
const below = {
  base: ['base'],
  platform: ['base', 'platform'],
  ui: ['base', 'ui'],
}

/** @type {Record<InFeature['part'], { layers: string[], own: InFeature['part'][] }>} */
const inside = {
  rules: { layers: ['base'], own: ['rules'] },
  contract: { layers: ['base'], own: ['contract', 'rules'] },
  server: { layers: ['base', 'platform'], own: ['server', 'contract', 'rules'] },
  web: { layers: ['base', 'ui'], own: ['web', 'contract', 'rules'] },
  index: {
    layers: ['base', 'platform'],
    own: ['server', 'contract', 'rules', 'web', 'index.web', 'index.rules'],
  },
  'index.web': { layers: ['base', 'ui'], own: ['web', 'contract', 'rules'] },
  'index.rules': { layers: ['base'], own: ['contract', 'rules'] },
  elsewhere: { layers: [], own: [] },
}

/**
 * Why an import is not allowed, or nothing.
 *
 * @param {Import} one
 * @returns {string | undefined}
 */
export function obstacleTo(one) {
  const from = placeOf(one.from)
  if (from.layer === 'outside') return undefined
  if (!one.local) return obstacleToPackage(one, from)
  if (isTest(one.to)) return `${one.to} is for tests alone`
  const to = placeOf(one.to)
  if (to.layer === 'outside') {
    if (one.to.startsWith('src/')) return `${one.to} is in none of the layers`
    return outside[from.layer]?.test(one.to) ? undefined : `${from.layer} may not import ${one.to}`
  }
  if (!/\.\w+$/.test(one.to)) return `write the file with its extension: ${one.to}`
  if (from.layer === 'app') return obstacleToApp(to)
  if (to.layer === 'app') return 'nothing imports app'
  if (from.layer !== 'feature') {
    return below[from.layer].includes(to.layer) ? undefined : `${from.layer} may not import ${to.layer}`
  }
  if (to.layer !== 'feature') return obstacleToLayer(one, from, to.layer)
  return from.feature === to.feature ? obstacleToOwn(from, to) : obstacleToOther(one, from, to)
}

/**
 * @param {Import} one
 * @param {Place} from
 */
function obstacleToPackage(one, from) {
  if (one.typeOnly || from.layer !== 'feature') return undefined
  if (from.part === 'rules') return `rules are plain functions and import no package: ${one.to}`
  if (from.part === 'web' && one.to.startsWith('node:')) return `web may not import ${one.to}`
}

/** @param {Place} to */
function obstacleToApp(to) {
  if (to.layer !== 'feature' || !to.rest.endsWith('-store.ts')) return undefined
  return 'app calls use cases, never a store'
}

/**
 * @param {Import} one
 * @param {InFeature} from
 * @param {string} layer
 */
function obstacleToLayer(one, from, layer) {
  if (inside[from.part].layers.includes(layer)) return undefined
  if (layer === 'ui' && from.part === 'server' && (one.typeOnly || rendersPages(from.rest))) return undefined
  if (layer === 'ui' && isWords(one.to)) return undefined
  // Types of the services, such as who acts: nothing of them runs, and a rule stays a plain function.
  if (layer === 'platform' && one.typeOnly && from.part !== 'web') return undefined
  if (from.part === 'contract' && /^src\/platform\/.*schemas\.ts$/.test(one.to)) return undefined
  return `${from.part} may not import ${layer}`
}

/**
 * @param {InFeature} from
 * @param {InFeature} to
 */
function obstacleToOwn(from, to) {
  if (inside[from.part].own.includes(to.part)) return undefined
  if (from.part === 'server' && to.part === 'web' && (rendersPages(from.rest) || isWords(to.rest)))
    return undefined
  return `${from.part} may not import ${to.part === 'elsewhere' ? to.rest : to.part}`
}

/**
 * Between features: the front doors, `index.ts` for servers, `index.web.ts` for pages, `index.rules.ts` for
 * plain functions. Types alone may come through `index.ts` anywhere: nothing of them runs.
 *
 * @param {Import} one
 * @param {InFeature} from
 * @param {InFeature} to
 */
function obstacleToOther(one, from, to) {
  if (!to.part.startsWith('index')) return `of another feature only its index.ts, not ${to.rest}`
  if (to.part === 'index' && one.typeOnly) return undefined
  if (from.part.startsWith('index')) return `a front door shows its own feature, not ${to.feature}`
  if (to.part === 'index.rules') return undefined
  if (to.part === 'index') {
    return from.part === 'server'
      ? undefined
      : `${from.part} may import only types from ${to.feature}/index.ts`
  }
  return from.part === 'web' || rendersPages(from.rest)
    ? undefined
    : `${from.part} may not import pages of ${to.feature}`
}
