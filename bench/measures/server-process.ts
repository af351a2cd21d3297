import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { get, type IncomingHttpHeaders } from 'node:http'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Store } from '../store/stores.ts'

/** A built server on a store, in a process of its own as in real use. */
export type ServerProcess = { origin: string; startedInMs: number; stop(): Promise<void> }

export type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer }

const running = new Set<ChildProcess>()
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

/** One GET with the bytes as they came over the line. */
export function fetchRaw(url: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = get(url, { headers, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      )
    })
    request.on('error', reject)
  })
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as { port: number }
  probe.close()
  await once(probe, 'close')
  return port
}

/** Starts `node dist/server/main.js serve` and waits for the first public page. */
export async function startServer(store: Store, nodeArgs: string[] = []): Promise<ServerProcess> {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const from = performance.now()
  const child = spawn(process.execPath, [...nodeArgs, 'dist/server/main.js', 'serve'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      HSL_DATA: store.folder,
      DATABASE_URL: store.url ?? '',
      HSL_POSTS_PER_MINUTE: '1000000',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (printed += text))
  const exited = once(child, 'exit').finally(() => running.delete(child))
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
    const forced = setTimeout(() => child.kill('SIGKILL'), 20_000)
    await exited
    clearTimeout(forced)
  }
  for (;;) {
    const answer = await fetchRaw(`${origin}/topics`).catch(() => null)
    if (answer?.status === 200) return { origin, startedInMs: performance.now() - from, stop }
    if (child.exitCode !== null || performance.now() - from > 60_000) {
      await stop()
      throw new Error(`the server did not come up (${answer?.status ?? 'no answer'}):\n${printed}`)
    }
    await sleep(5)
  }
}
