import type { ComponentChildren } from 'preact'
import { uiWords } from '../ui-words.ts'
import { useWords } from '../words.ts'
import { Icon, type IconName } from './icon.tsx'

export type Obstacle = {
  /** What is missing, in a sentence. */
  text: ComponentChildren
  /** Who can lift it: `街道党工委`. */
  liftedBy?: string
  /** Who can pass over it, where that is not the reader. */
  passedBy?: string
  /** Where it is lifted. */
  href?: string
  /** `hint` only reminds, `override` may be passed with a reason, `required` stops. */
  strength?: 'hint' | 'override' | 'required'
}

const icons: Record<NonNullable<Obstacle['strength']>, IconName> = {
  hint: 'info',
  override: 'warning',
  required: 'lock',
}

/** Why something is not yet possible, and who can change that. */
export function Obstacles(props: { items: Obstacle[]; id?: string }) {
  const words = useWords(uiWords)
  if (props.items.length === 0) return null
  return (
    <ul class="obstacles" id={props.id}>
      {props.items.map((item, index) => {
        const { strength = 'required' } = item
        return (
          <li key={index} class={`obstacle obstacle-${strength}`}>
            <Icon name={icons[strength]} />
            <div>
              {item.href ? <a href={item.href}>{item.text}</a> : item.text}
              <span class="obstacle-note">
                {strength === 'override' && item.passedBy ? words.canPass(item.passedBy) : words[strength]}
                {item.liftedBy && ` · ${words.canLift(item.liftedBy)}`}
              </span>
            </div>
          </li>
        )
      })}
    </ul>
  )
}
