import { posix } from 'node:path'
import { parseSync } from 'vite'

/**
 * What one file says about itself.
 *
 * @typedef {{ from: string, to: string, local: boolean, typeOnly: boolean, line: number }} Import
 *   `to` is a path from the project folder when `local`, otherwise the name of a package
 * @typedef {{ kind: 'sql' | 'class' | 'clock', text: string, line: number }} Use
 * @typedef {{ path: string, imports: Import[], uses: Use[], errors: string[] }} SourceFile
 *
 * @typedef {{ type: string, start: number, [key: string]: any }} Node
 */

const queryStarts = new Set([
  'selectFrom',
  'insertInto',
  'updateTable',
  'deleteFrom',
  'replaceInto',
  'mergeInto',
])

/**
 * Reads the imports of a TypeScript file, of every kind: static, re-exported, dynamic, of a type, of a
 * pattern (`import.meta.glob`); and the places where it touches SQL, class attributes or the clock.
 *
 * @param {string} path from the project folder
 * @param {string} text
 * @returns {SourceFile}
 */
export function readSource(path, text) {
  const { program, errors } = parseSync(path, text)
  /** @type {SourceFile} */
  const file = { path, imports: [], uses: [], errors: errors.map((error) => error.message) }
  walk(/** @type {any} */ (program), (node) => {
    const line = () => text.slice(0, node.start).split('\n').length
    const found = importOf(node)
    if (found) file.imports.push({ ...resolve(path, found.source), typeOnly: found.typeOnly, line: line() })
    const use = useOf(node)
    if (use) file.uses.push({ ...use, line: line() })
  })
  return file
}

/**
 * @param {Node} node
 * @param {(node: Node) => void} visit
 */
function walk(node, visit) {
  visit(node)
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (child && typeof child === 'object' && typeof child.type === 'string') walk(child, visit)
    }
  }
}

/**
 * @param {Node} node
 * @returns {{ source: string, typeOnly: boolean } | undefined}
 */
function importOf(node) {
  switch (node.type) {
    case 'ImportDeclaration':
      return { source: node.source.value, typeOnly: onlyTypes(node, 'importKind') }
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return node.source ? { source: node.source.value, typeOnly: onlyTypes(node, 'exportKind') } : undefined
    case 'ImportExpression':
      return typeof node.source.value === 'string'
        ? { source: node.source.value, typeOnly: false }
        : undefined
    case 'TSImportType':
      return { source: node.source.value, typeOnly: true }
    case 'CallExpression':
      return globOf(node)
  }
}

/**
 * @param {Node} node
 * @param {'importKind' | 'exportKind'} kind
 */
function onlyTypes(node, kind) {
  if (node[kind] === 'type') return true
  const names = node.specifiers ?? []
  return names.length > 0 && names.every((/** @type {Node} */ name) => name[kind] === 'type')
}

/** @param {Node} node */
function globOf({ callee, arguments: [pattern] }) {
  const isGlob = callee.property?.name === 'glob' && callee.object?.type === 'MetaProperty'
  const source = pattern?.elements?.[0]?.value ?? pattern?.value
  return isGlob && typeof source === 'string' ? { source, typeOnly: false } : undefined
}

/**
 * @param {Node} node
 * @returns {Omit<Use, 'line'> | undefined}
 */
function useOf(node) {
  switch (node.type) {
    case 'JSXAttribute':
      return /^class(Name)?$/.test(node.name.name) ? { kind: 'class', text: `${node.name.name}=` } : undefined
    case 'TaggedTemplateExpression':
      return isSql(node.tag) ? { kind: 'sql', text: 'sql`…`' } : undefined
    case 'CallExpression':
      return callOf(node.callee, node.arguments)
    case 'NewExpression':
      if (node.callee.name !== 'Date' || node.arguments.length > 0) return undefined
      return { kind: 'clock', text: 'new Date()' }
    case 'MemberExpression':
      return node.object.name === 'process'
        ? { kind: 'clock', text: `process.${node.property.name}` }
        : undefined
  }
}

/**
 * @param {Node} callee
 * @param {Node[]} args
 * @returns {Omit<Use, 'line'> | undefined}
 */
function callOf(callee, args) {
  if (callee.type !== 'MemberExpression') return undefined
  const name = `${callee.object.name}.${callee.property.name}`
  if (queryStarts.has(callee.property.name) && args.length > 0)
    return { kind: 'sql', text: `.${callee.property.name}(` }
  if (isSql(callee.object)) return { kind: 'sql', text: `${name}(` }
  if (name === 'Date.now' || name === 'Math.random') return { kind: 'clock', text: `${name}()` }
}

/** `sql`, and `sql.raw`, `sql.join` … @param {Node} node @returns {boolean} */
function isSql(node) {
  return node.name === 'sql' || (node.type === 'MemberExpression' && isSql(node.object))
}

/**
 * @param {string} from
 * @param {string} source
 */
function resolve(from, source) {
  const bare = source.replace(/\?.*$/, '')
  if (bare.startsWith('/')) return { from, to: bare.slice(1), local: true }
  if (!bare.startsWith('.')) return { from, to: bare, local: false }
  return { from, to: posix.normalize(posix.join(posix.dirname(from), bare)), local: true }
}
