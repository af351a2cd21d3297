import { Worker } from 'node:worker_threads'
import { loggedFault } from '../../../../platform/http/logged-fault.ts'
import { workerFile } from '../../../../platform/worker-file.ts'
import type { PolisExport } from '../../../opinion-map/index.rules.ts'
import type { ComputedReport, ListChangeFound, ResultsOrder, ResultsReport } from './messages.ts'

export type Without = { withoutFlagged: ListChangeFound | null; withoutInfluential: ListChangeFound | null }

/** The thread that computes, as the desk speaks with it; it is started with the first order. */
export type ResultsThread = {
  send(order: ResultsOrder): void
  /** How the list of agreed statements changes without some voters; null where nothing is known of the votes. */
  without(id: string, flagged: readonly number[]): Promise<Without | null>
  /** What Polis would say, with the voters in the order of their first vote; null where there is no vote. */
  comparison(id: string, order: readonly number[]): Promise<PolisExport | null>
  close(): Promise<void>
}

/** `failed`: the thread died with all it knew, and the next order starts another. */
export function resultsThread(on: { computed(report: ComputedReport): void; failed(): void }): ResultsThread {
  const answers = new Map<number, (report: ResultsReport | null) => void>()
  let worker: Worker | null = null
  let lastTicket = 0

  function start(): Worker {
    const started = new Worker(workerFile('results-worker', import.meta.url))
    started.unref()
    started.on('message', (report: ResultsReport) => {
      if (report.type === 'computed') on.computed(report)
      else answers.get(report.ticket)?.(report)
    })
    started.on('error', (error) => {
      reportFault(error)
      worker = null
      giveUp()
      on.failed()
    })
    return started
  }

  function giveUp(): void {
    for (const answer of answers.values()) answer(null)
  }

  function send(order: ResultsOrder): void {
    worker ??= start()
    worker.postMessage(order)
  }

  function ask(order: (ticket: number) => ResultsOrder): Promise<ResultsReport | null> {
    const ticket = ++lastTicket
    return new Promise((resolve) => {
      answers.set(ticket, (report) => {
        answers.delete(ticket)
        resolve(report)
      })
      send(order(ticket))
    })
  }

  return {
    send,
    async without(id, flagged) {
      const report = await ask((ticket) => ({
        ...{ type: 'without', id, ticket, flagged: Float64Array.from(flagged) },
      }))
      return report?.type === 'without' ? report.found : null
    },
    async comparison(id, order) {
      const report = await ask((ticket) => ({
        ...{ type: 'comparison', id, ticket, order: Float64Array.from(order) },
      }))
      return report?.type === 'comparison' ? report.found : null
    },
    async close() {
      await worker?.terminate()
      giveUp()
    },
  }
}

export function reportFault(error: unknown): void {
  console.error(
    '网络协商的结果没有算出来，稍后重试。 Results could not be computed; trying again later.',
    loggedFault(error),
  )
}
