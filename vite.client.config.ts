import { existsSync, globSync, mkdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { defineConfig, type Plugin } from 'vite'

const script = 'src/ui/client/main.ts'
const styles = 'src/ui/styles/index.css'

// What the browser loads: one script, one style sheet, and an island for each part that needs its own script.
export default defineConfig({
  base: '/assets/',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: 'dist/assets',
    assetsDir: '',
    assetsInlineLimit: 0,
    // Modules run in browsers since 2018; older ones get the pages without script.
    target: ['es2020', 'chrome80', 'safari14'],
    modulePreload: { polyfill: false },
    emptyOutDir: true,
    rolldownOptions: {
      input: entries(),
      output: { entryFileNames: '[name]-[hash].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
  plugins: [nameList()],
})

function entries() {
  const found: Record<string, string> = {}
  for (const file of [script, styles, ...globSync('src/**/web/**/*.island.{ts,tsx}')]) {
    if (!existsSync(file)) continue
    const name = file === styles ? 'style' : logicalName(file).replace(/\.js$/, '')
    if (found[name]) throw new Error(`Two browser scripts are called ${name}: ${found[name]} and ${file}`)
    found[name] = file
  }
  return found
}

/** The name a page asks for: `main.js`, `main.css`, and `check-in.js` for `check-in.island.tsx`. */
function logicalName(file: string) {
  if (file === script) return 'main.js'
  if (file === styles) return 'main.css'
  return `${basename(file).replace(/\.island\.tsx?$/, '')}.js`
}

/** Writes manifest.json: `{ "main.js": "main-Ab12.js", "main.css": "style-Cd34.css" }`. */
function nameList(): Plugin {
  return {
    name: 'name-list',
    writeBundle({ dir }, bundle) {
      const names: Record<string, string> = {}
      for (const file of Object.values(bundle)) {
        const source = file.type === 'chunk' ? file.isEntry && file.facadeModuleId : file.originalFileNames[0]
        if (!source) continue
        const path = source.replaceAll('\\', '/')
        const known = [script, styles].find((own) => path.endsWith(own))
        if (known || path.includes('.island.')) names[logicalName(known ?? path)] = file.fileName
      }
      mkdirSync(dir ?? 'dist/assets', { recursive: true })
      writeFileSync(join(dir ?? 'dist/assets', 'manifest.json'), `${JSON.stringify(names, null, 2)}\n`)
    },
  }
}
