import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { fileURLToPath } from 'node:url'
import { signDraw, wordsDigest } from '../src/features/consultations/server/voting/draw.ts'
import { type Credential, tokenOf, voterOf } from '../src/features/consultations/server/voting/voter-token.ts'

export type VoteLoad = {
  port: number
  seconds: number
  connections: number
  /** People from this number on, each request the next one; round again after so many. */
  people: { from: number; count: number }
  statements: number
  /** Left out for the yardstick, which takes bare numbers. */
  consultation?: { id: string; number: number; secret: string; next: boolean }
}

export type VoteLoadResult = { perSecond: number; p50: number; p99: number; failed: number; sent: number }

/** The words of a statement that is voted on here. */
export function benchStatement(number: number): string {
  return `电动车应该集中停放在有监控的车棚里，第 ${number} 条`
}

export function personCredential(person: number): Credential {
  return { kind: 'issued', linkId: `person-${person}` }
}

function requestOf(load: VoteLoad, person: number, round: number): Buffer {
  const statement = ((person * 7 + round) % load.statements) + 1
  const answer = (person + statement) % 3
  const { consultation } = load
  if (!consultation) {
    return message('/', '', JSON.stringify({ person, statement, answer: answer - 1 }))
  }
  const { id, number, secret, next } = consultation
  const credential = personCredential(person)
  const words = wordsDigest(benchStatement(statement))
  const drawn = { number: statement, words, probability: 1 / load.statements }
  const draw = signDraw(secret, voterOf(secret, credential).id, drawn)
  return message(
    `/api/consultations/${id}/votes${next ? '?next=1' : ''}`,
    `cookie: hsl_lang=zh-CN; hsl_voter_${number}=${tokenOf(secret, credential)}\r\n`,
    JSON.stringify({ statement, answer: ['disagree', 'pass', 'agree'][answer], draw }),
  )
}

function message(path: string, headers: string, body: string): Buffer {
  return Buffer.from(
    `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\nuser-agent: bench\r\naccept: application/json\r\n${headers}` +
      `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  )
}

/** The child's program. Bare sockets: the load shares the processor with what it measures, and should take little of it. */
export async function voteLoadChild(): Promise<void> {
  let text = ''
  for await (const chunk of process.stdin) text += chunk
  const load = JSON.parse(text) as VoteLoad
  // Made before the clock starts, as many as the fastest could take.
  const requests = Array.from({ length: Math.ceil(load.seconds * 14_000) }, (_, at) =>
    requestOf(load, load.people.from + (at % load.people.count), Math.floor(at / load.people.count)),
  )
  const times = new Float64Array(requests.length)
  let sent = 0
  let answered = 0
  let failed = 0
  const from = performance.now()
  const until = from + load.seconds * 1000
  await Promise.all(
    Array.from({ length: load.connections }, async () => {
      const socket = connect(load.port, '127.0.0.1')
      socket.setNoDelay(true)
      await once(socket, 'connect')
      let begun = 0
      let rest = ''
      const send = () => {
        const now = performance.now()
        if (now >= until || sent >= requests.length) return socket.end()
        begun = now
        socket.write(requests[sent++]!)
      }
      socket.on('data', (bytes) => {
        rest += bytes.toString('latin1')
        const head = rest.indexOf('\r\n\r\n')
        if (head < 0) return
        const length = Number(/content-length: (\d+)/i.exec(rest)?.[1] ?? 0)
        if (rest.length < head + 4 + length) return
        times[answered++] = performance.now() - begun
        if (!rest.startsWith('HTTP/1.1 200')) failed++
        rest = ''
        send()
      })
      socket.on('error', () => failed++)
      send()
      await once(socket, 'close')
    }),
  )
  const seconds = (performance.now() - from) / 1000
  const sorted = times.subarray(0, answered).sort()
  const result: VoteLoadResult = {
    perSecond: (answered - failed) / seconds,
    p50: sorted[Math.floor(answered * 0.5)] ?? 0,
    p99: sorted[Math.floor(answered * 0.99)] ?? 0,
    failed: failed + sent - answered,
    sent,
  }
  console.log(JSON.stringify(result))
}

export async function runVoteLoad(load: VoteLoad): Promise<VoteLoadResult> {
  const main = fileURLToPath(new URL('./main.js', import.meta.url))
  const child = spawn(process.execPath, [main, 'votes-load-child'], { stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.end(JSON.stringify(load))
  let printed = ''
  child.stdout.on('data', (text) => (printed += text))
  await once(child, 'close')
  if (child.exitCode !== 0) throw new Error(`the load ended with ${child.exitCode}`)
  return JSON.parse(printed) as VoteLoadResult
}
