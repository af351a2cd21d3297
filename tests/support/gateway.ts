import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { onTestFinished } from 'vitest'

export type GatewayCall = { headers: IncomingMessage['headers']; body: string }

/** A message gateway on a free port of this machine that keeps what it was sent. */
export async function startGateway(
  answer: (response: ServerResponse, call: GatewayCall) => void = (response) => response.writeHead(204).end(),
): Promise<{ url: string; calls: GatewayCall[]; stop(): void }> {
  const calls: GatewayCall[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    const call = { headers: request.headers, body }
    calls.push(call)
    answer(response, call)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const stop = () => {
    server.closeAllConnections()
    server.close()
  }
  onTestFinished(stop)
  const { port } = server.address() as { port: number }
  return { url: `http://127.0.0.1:${port}/messages`, calls, stop }
}
