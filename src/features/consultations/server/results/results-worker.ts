// Runs in a thread of its own: what takes milliseconds or seconds must not keep votes and pages waiting. It is started
// as a file of its own and imports nothing that needs the platform.
import { setPriority } from 'node:os'
import { parentPort } from 'node:worker_threads'
import { beginToLook, lookOn } from './group-count.ts'
import {
  addVotes,
  computeComparison,
  computeLive,
  computeWithout,
  type LiveConsultation,
  loadLive,
} from './live-consultation.ts'
import type { ResultsOrder, ResultsReport } from './messages.ts'

const port = parentPort!
// Votes and pages go first. Only Linux keeps a priority for each thread; elsewhere it would slow the whole process.
if (process.platform === 'linux') setPriority(10)
const consultations = new Map<string, LiveConsultation>()

function report(what: ResultsReport, transfer: ArrayBuffer[] = []): void {
  port.postMessage(what, transfer)
}

/** Looks for the number of groups in small steps, so that new votes and computations come in between. */
function look(id: string, one: LiveConsultation): void {
  const table = one.last?.table
  if (!table || !beginToLook(one.count, table, Date.now())) return
  const step = () => {
    if (consultations.get(id) === one && lookOn(one.count)) setImmediate(step)
  }
  setImmediate(step)
}

port.on('message', (order: ResultsOrder) => {
  if (order.type === 'load') {
    consultations.set(order.id, loadLive(order.loaded))
    return
  }
  const one = consultations.get(order.id)
  switch (order.type) {
    case 'add':
      if (one) addVotes(one, order.votes)
      return
    case 'compute': {
      if (!one) return
      const from = performance.now()
      const computed = computeLive(one, order.chainLength, order.now)
      const { voters, points, groups } = computed.positions
      report({ type: 'computed', id: order.id, ...computed, took: performance.now() - from }, [
        voters.buffer as ArrayBuffer,
        points.buffer as ArrayBuffer,
        groups.buffer as ArrayBuffer,
      ])
      look(order.id, one)
      return
    }
    case 'without':
      report({
        type: 'without',
        ticket: order.ticket,
        found: one ? computeWithout(one, order.flagged) : null,
      })
      return
    case 'comparison':
      report({
        type: 'comparison',
        ticket: order.ticket,
        found: one ? computeComparison(one, order.order) : null,
      })
      return
    case 'forget':
      consultations.delete(order.id)
  }
})
