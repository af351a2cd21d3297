import { methodsLibrary } from '../features/methods/index.ts'

/** The methods of `methods/`, checked when the server starts. */
export const methods = methodsLibrary(
  import.meta.glob<string>('/methods/*.yaml', { eager: true, query: '?raw', import: 'default' }),
)
