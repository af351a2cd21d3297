import type { ComponentChildren } from 'preact'
import { uiWords } from '../ui-words.ts'
import { useWords } from '../words.ts'
import { Icon, type IconName } from './icon.tsx'

export type CalloutTone = 'info' | 'success' | 'warning' | 'error'

const icons: Record<CalloutTone, IconName> = {
  info: 'info',
  success: 'check',
  warning: 'warning',
  error: 'error',
}

/** A sentence that must be noticed; the word of its tone is its title unless another (or none) is given. */
export function Callout(props: { tone?: CalloutTone; title?: string | null; children: ComponentChildren }) {
  const words = useWords(uiWords)
  const { tone = 'info' } = props
  return (
    <div class={`callout callout-${tone}`}>
      <Icon name={icons[tone]} />
      <div class="callout-body">
        {props.title !== null && <strong class="callout-title">{props.title ?? words[tone]}</strong>}
        <div>{props.children}</div>
      </div>
    </div>
  )
}
