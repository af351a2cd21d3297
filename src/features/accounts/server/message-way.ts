/**
 * How messages reach people: a gateway takes them; the demo shows them on a page; or nothing is set up, and then nobody
 * is promised a code that never comes.
 */
export type MessageWay = 'gateway' | 'outbox' | 'none'

declare module '../../../platform/commands/act.ts' {
  interface Ports {
    messageWay?: MessageWay
  }
}
