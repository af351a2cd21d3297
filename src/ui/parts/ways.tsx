import type { Way } from '../../base/reason.ts'
import { uiWords } from '../ui-words.ts'
import { useWords } from '../words.ts'

/** Links behind the sentence of an obstacle: where to lift it, or to pass over it. */
export function Ways(props: { ways?: Way[] }) {
  const words = useWords(uiWords)
  return (
    <>
      {props.ways?.map(({ kind, href }) => (
        <>
          {' '}
          <a key={href} href={href}>
            {words.ways[kind]}
          </a>
        </>
      ))}
    </>
  )
}
