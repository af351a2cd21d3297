import type { Way } from '../../base/reason.ts'
import { uiWords } from '../ui-words.ts'
import { useWords } from '../words.ts'

/**
 * Links behind the sentence of an obstacle: where to lift it, or to pass over it. `about` names what it is about, for
 * who hears the links one by one.
 */
export function Ways(props: { ways?: Way[]; about?: string }) {
  const words = useWords(uiWords)
  return (
    <>
      {props.ways?.map(({ kind, href }) => (
        <>
          {' '}
          <a key={href} href={href} aria-label={props.about && `${words.ways[kind]} ${props.about}`}>
            {words.ways[kind]}
          </a>
        </>
      ))}
    </>
  )
}
