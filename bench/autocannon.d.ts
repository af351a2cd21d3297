/** The part of autocannon that the bench uses; the package brings no types. */
declare module 'autocannon' {
  type Client = { setRequests(requests: { path: string }[]): void }
  type Options = {
    url: string
    connections: number
    duration?: number
    amount?: number
    headers?: Record<string, string>
    setupClient?(client: Client): void
  }
  type Result = {
    requests: { total: number; sent: number }
    latency: { p50: number; p97_5: number; p99: number; max: number }
    duration: number
    errors: number
    timeouts: number
    non2xx: number
  }
  export default function autocannon(options: Options): Promise<Result>
}
