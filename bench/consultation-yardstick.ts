import { createServer } from 'node:http'
import pg from 'pg'

/**
 * What votes are measured against: a bare handler that upserts one row for each request through a pool. No token, no
 * check, no journal, no next statement.
 */
export async function yardstickChild(): Promise<void> {
  const pool = new pg.Pool({ connectionString: process.env.HSL_YARDSTICK_URL })
  const server = createServer(async (request, response) => {
    try {
      let text = ''
      for await (const chunk of request) text += chunk
      const { person, statement, answer } = JSON.parse(text) as Record<string, number>
      await pool.query({
        name: 'vote',
        text: `insert into yardstick_vote (person, statement, answer, cast_at) values ($1, $2, $3, now())
          on conflict (person, statement) do update set answer = excluded.answer, cast_at = excluded.cast_at`,
        values: [person, statement, answer],
      })
      response.setHeader('content-type', 'application/json').end('{"ok":true}')
    } catch {
      response.writeHead(500).end('{}')
    }
  })
  server.listen(0, '127.0.0.1', () => {
    console.log((server.address() as { port: number }).port)
  })
  process.on('SIGTERM', () => {
    server.closeAllConnections()
    server.close()
    void pool.end()
  })
}
