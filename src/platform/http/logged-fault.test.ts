import { expect, test } from 'vitest'
import { useTestDatabase } from '../../../tests/support/test-database.ts'
import { loggedFault } from './logged-fault.ts'

const store = useTestDatabase()

test('of a fault of the database the log keeps where and of which kind, and no word of the row', async () => {
  const phone = '13800001234'
  const fault = await store.database.db
    .updateTable('message')
    .set({ taken_at: phone as unknown as Date })
    .where('taken_at', '=', phone as unknown as Date)
    .execute()
    .catch((error: unknown) => error)
  expect(String(fault)).toContain(phone)
  const logged = loggedFault(fault)
  expect(JSON.stringify(logged)).not.toContain(phone)
  expect(logged.message).toBe(`database: ${logged.code}`)
  expect(logged.stack).toContain(' at ')
})

test('of a fault of the program the log keeps what it says', () => {
  const fault = new TypeError('cannot read it')
  expect(loggedFault(fault)).toMatchObject({ type: 'TypeError', message: 'cannot read it' })
  expect(loggedFault('nothing')).toMatchObject({ type: 'string', message: '' })
})
