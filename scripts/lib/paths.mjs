import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project folder, however the command was started. */
export const root = fileURLToPath(new URL('../../', import.meta.url))

/** A place inside the project folder. @param {...string} parts */
export function inRoot(...parts) {
  return join(root, ...parts)
}
