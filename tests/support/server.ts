import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

export type StartedServer = {
  origin: string
  dataFolder: string
  pid: number
  /** Everything printed so far, both streams. */
  output(): string
  /** Asks the server to end, waits for it, and removes its data folder unless it was given. */
  stop(): Promise<void>
  /** Ends the server as a power cut would, and keeps its data folder. */
  kill(): Promise<void>
}

export type StartOptions = {
  demo?: boolean
  /** Default: a fresh temporary folder, removed by `stop`. */
  dataFolder?: string
  env?: Record<string, string>
  /** How long it may take until it answers; default a minute. */
  timeoutMs?: number
}

const root = join(import.meta.dirname, '../..')
const running = new Set<ChildProcess>()
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

/** Starts the built server on a free port and waits until it can serve. */
export async function startServer(options: StartOptions = {}): Promise<StartedServer> {
  const port = await freePort()
  const dataFolder = options.dataFolder ?? mkdtempSync(join(tmpdir(), 'hsl-data-'))
  const args = ['--enable-source-maps', 'dist/server/main.js', 'serve', ...(options.demo ? ['--demo'] : [])]
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, PORT: String(port), HSL_DATA: dataFolder, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  const exited = once(child, 'exit').finally(() => running.delete(child))
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text
    })
  }
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal)
    const forced = setTimeout(() => child.kill('SIGKILL'), 15_000)
    await exited
    clearTimeout(forced)
  }
  const stop = async () => {
    await end('SIGTERM')
    if (!options.dataFolder) rmSync(dataFolder, { recursive: true, force: true })
  }
  const origin = `http://127.0.0.1:${port}`
  try {
    await untilReady(origin, child, options.timeoutMs ?? 60_000)
  } catch (error) {
    await stop()
    throw new Error(`${(error as Error).message}\n${printed}`)
  }
  return { origin, dataFolder, pid: child.pid!, output: () => printed, stop, kill: () => end('SIGKILL') }
}

async function untilReady(origin: string, child: ChildProcess, timeoutMs: number) {
  const deadline = Date.now() + timeoutMs
  while (Date.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Error(`The server ended with ${child.exitCode ?? child.signalCode} before it could serve.`)
    }
    const answer = await fetch(`${origin}/healthz`).catch(() => undefined)
    if (answer?.status === 200) return
    await sleep(50)
  }
  throw new Error(`The server did not answer on ${origin}/healthz within ${timeoutMs} ms.`)
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('No free port')
  return address.port
}
