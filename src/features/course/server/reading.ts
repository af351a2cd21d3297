import { rightsOf } from '../../access/index.ts'

/** The roles that read topics by place; a handler reads by body, and has the list of own rows for that. */
export const topicReaders: string[] = Object.entries(rightsOf('topics.read'))
  .filter(([, reach]) => reach === 'scope')
  .map(([role]) => role)
