import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Asset } from '../platform/http/assets.ts'

const mediaTypes: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** The built front end: its files, and the addresses of the style sheet and the script. */
export type FrontEnd = { assets: Asset[]; css: string; js: string }

/** Reads `dist/assets`, which lies beside the built server. */
export function readFrontEnd(folder = fileURLToPath(new URL('../assets/', import.meta.url))): FrontEnd {
  const list = join(folder, 'manifest.json')
  if (!existsSync(list))
    throw new Error(`没有找到页面文件 (no built pages in ${folder}); npm run demo 或 npm start 会先构建`)
  const names = JSON.parse(readFileSync(list, 'utf8')) as Record<string, string>
  const assets = readdirSync(folder)
    .filter((name) => mediaTypes[extname(name)])
    .map((name) => ({
      name,
      mediaType: mediaTypes[extname(name)]!,
      content: readFileSync(join(folder, name)),
    }))
  return { assets, css: `/assets/${names['main.css']}`, js: `/assets/${names['main.js']}` }
}
