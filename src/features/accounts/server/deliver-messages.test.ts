import { createHmac } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startGateway } from '../../../../tests/support/gateway.ts'
import { openScratchDatabases, useTestDatabase } from '../../../../tests/support/test-database.ts'
import { migrations } from '../../../app/migrations.ts'
import { actIn } from '../../../platform/commands/run-command.ts'
import { migrateToLatest } from '../../../platform/database/migrate.ts'
import type { Database } from '../../../platform/database/tables.ts'
import { minutesLater, officeOf, start } from '../testing/small-office.ts'
import { deliverDue, startDelivery } from './deliver-messages.ts'
import { queueMessage, settleForgotten, takeDueMessages } from './message-store.ts'
import { sendCodeCommand } from './resident-code.ts'

const test = useTestDatabase()
const secret = 'a secret of the office'
const hookTo = (url: string, timeoutMs = 5000) => ({ url, secret, timeoutMs })

async function messages(database: Database = test.database) {
  return database.db.selectFrom('message').selectAll().orderBy('id').execute()
}

/** A code as a resident asks for one; its text names it. */
async function askForCode(phone = '13800000001') {
  await officeOf(test.database).act(sendCodeCommand, { phone })
  return (await messages()).at(-1)!
}

async function notice(database: Database, text: string) {
  const call = { actor: { kind: 'system' as const, name: '测试' }, now: start, channel: 'console' as const }
  await database.transaction((tx) =>
    queueMessage(actIn({ ports: officeOf(database).engine.ports }, tx, call, []), {
      channel: 'sms',
      purpose: 'notice',
      recipient: '13800000002',
      text,
      subjectId: null,
      expiresAt: null,
    }),
  )
}

let printed: string[] = []
beforeEach(() => {
  printed = []
  for (const way of ['log', 'error', 'warn', 'info'] as const) {
    vi.spyOn(console, way).mockImplementation((...args) => void printed.push(args.join(' ')))
  }
})
afterEach(() => vi.restoreAllMocks())

describe('a message to a person', () => {
  it('reaches the gateway once, signed, with the id as its key; then the code is forgotten', async () => {
    const gateway = await startGateway()
    const code = await askForCode()
    expect(await deliverDue(test.database, hookTo(gateway.url), () => start)).toBe(1)
    expect(await deliverDue(test.database, hookTo(gateway.url), () => minutesLater(1))).toBe(0)
    expect(gateway.calls).toHaveLength(1)
    const [{ headers, body }] = gateway.calls as [(typeof gateway.calls)[0]]
    expect(JSON.parse(body)).toEqual({
      id: code.id,
      channel: 'sms',
      to: '13800000001',
      text: code.text,
      createdAt: start.toISOString(),
      expiresAt: minutesLater(10).toISOString(),
    })
    expect(headers['idempotency-key']).toBe(code.id)
    const timestamp = headers['x-hsl-timestamp'] as string
    expect(timestamp).toBe(String(start.getTime() / 1000))
    const expected = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')
    expect(headers['x-hsl-signature']).toBe(`sha256=${expected}`)
    expect(await messages()).toMatchObject([{ state: 'sent', sent_at: start, text: '', attempts: 1 }])
  })

  it('is sent again after a fault of the gateway, later each time, until it is taken', async () => {
    let answers = [503, 500, 429, 200]
    const gateway = await startGateway((response) => response.writeHead(answers.shift()!).end())
    await askForCode()
    await deliverDue(test.database, hookTo(gateway.url), () => start)
    expect(await messages()).toMatchObject([{ state: 'queued', problem: 'http-503' }])
    // Not at once: the gateway gets time to mend itself.
    await deliverDue(test.database, hookTo(gateway.url), () => start)
    expect(gateway.calls).toHaveLength(1)
    for (const minute of [1, 2, 5]) {
      await deliverDue(test.database, hookTo(gateway.url), () => minutesLater(minute))
    }
    expect(gateway.calls.map(({ headers }) => headers['idempotency-key'])).toEqual(
      Array(4).fill((await messages())[0]!.id),
    )
    expect(await messages()).toMatchObject([{ state: 'sent', problem: null, attempts: 4 }])
    answers = []
  })

  it('waits where no gateway can be reached, and fails when it is refused for good', async () => {
    const gone = await startGateway()
    gone.stop()
    await askForCode()
    await deliverDue(test.database, hookTo(gone.url), () => start)
    expect(await messages()).toMatchObject([{ state: 'queued', problem: 'ECONNREFUSED' }])
    for (const status of [400, 302]) {
      await test.database.db.deleteFrom('message').execute()
      const gateway = await startGateway((response) =>
        response.writeHead(status, { location: '/else' }).end(),
      )
      await notice(test.database, '有人答复了')
      await deliverDue(test.database, hookTo(gateway.url), () => start)
      expect(gateway.calls).toHaveLength(1)
      expect(await messages()).toMatchObject([
        { state: 'failed', problem: `http-${status}`, text: '有人答复了' },
      ])
    }
  })

  it('is not known, and never sent again, when the gateway takes it and does not answer', async () => {
    const silent = await startGateway(() => {})
    await askForCode()
    await deliverDue(test.database, hookTo(silent.url, 200), () => start)
    expect(silent.calls).toHaveLength(1)
    expect(await messages()).toMatchObject([{ state: 'unknown', problem: 'time-out', text: '' }])
    const rude = await startGateway((response) => response.destroy())
    await test.database.db.deleteFrom('message').execute()
    await notice(test.database, '第二条')
    await deliverDue(test.database, hookTo(rude.url), () => start)
    expect(await messages()).toMatchObject([{ state: 'unknown', problem: 'ECONNRESET' }])
    for (const minute of [1, 10, 1000]) {
      await deliverDue(test.database, hookTo(rude.url), () => minutesLater(minute))
    }
    expect([silent.calls.length, rude.calls.length]).toEqual([1, 1])
  })

  it('is not sent when its code no longer holds', async () => {
    const gateway = await startGateway()
    await askForCode()
    await deliverDue(test.database, hookTo(gateway.url), () => minutesLater(10))
    expect(gateway.calls).toEqual([])
    expect(await messages()).toMatchObject([{ state: 'failed', problem: 'expired', text: '' }])
  })

  it('leaves neither number nor words in the log, whatever happens', async () => {
    const gateway = await startGateway((response) => response.writeHead(500).end('13800000001'))
    await askForCode()
    await deliverDue(test.database, hookTo(gateway.url), () => start)
    await deliverDue(test.database, hookTo('http://127.0.0.1:1/'), () => minutesLater(1))
    expect(printed.join('\n')).not.toMatch(/138|验证码/)
    expect((await messages())[0]!.problem).not.toMatch(/138/)
  })
})

describe('a hand-over that was interrupted', () => {
  it('is not known: at once where nobody else can be sending, otherwise after a while', async () => {
    const gateway = await startGateway()
    await askForCode()
    expect(await takeDueMessages(test.database.db, 10, start)).toHaveLength(1)
    // Another process may still be at it.
    await deliverDue(test.database, hookTo(gateway.url), () => new Date(start.getTime() + 30_000))
    expect(await messages()).toMatchObject([{ state: 'sending' }])
    await deliverDue(test.database, hookTo(gateway.url), () => minutesLater(2))
    expect(await messages()).toMatchObject([{ state: 'unknown', problem: 'interrupted', text: '' }])
    await test.database.db.updateTable('message').set({ state: 'sending' }).execute()
    await settleForgotten(test.database.db, start, true)
    expect(await messages()).toMatchObject([{ state: 'unknown' }])
    expect(gateway.calls).toEqual([])
  })
})

describe('several who deliver at once', () => {
  it('send every message exactly once', async () => {
    const databases = await openScratchDatabases(2)
    try {
      await migrateToLatest(databases[0]!, migrations)
      const sent = Array.from({ length: 60 }, (_, at) => `第 ${at} 条`)
      for (const text of sent) await notice(databases[0]!, text)
      const gateway = await startGateway()
      const workers = [databases[0]!, databases.at(-1)!, databases[0]!, databases.at(-1)!]
      const counts = await Promise.all(
        workers.map((one) => deliverDue(one, hookTo(gateway.url), () => start)),
      )
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(60)
      expect(gateway.calls.map(({ body }) => JSON.parse(body).text).sort()).toEqual([...sent].sort())
      expect((await messages(databases[0]!)).every(({ state }) => state === 'sent')).toBe(true)
    } finally {
      await Promise.all(databases.map((one) => one.close()))
    }
  }, 60_000)
})

describe('the deliverer of a server', () => {
  it('takes what is queued while it runs, and stops with nothing under way', async () => {
    const gateway = await startGateway()
    const faults: unknown[] = []
    const delivery = startDelivery(test.database, hookTo(gateway.url), (error) => faults.push(error))
    await notice(test.database, '马上')
    await vi.waitFor(() => expect(gateway.calls).toHaveLength(1), { timeout: 5000 })
    await delivery.stop()
    expect(await messages()).toMatchObject([{ state: 'sent' }])
    expect(faults).toEqual([])
  })
})
