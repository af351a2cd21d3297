import type { ComponentChildren } from 'preact'
import { classNames } from '../class-names.ts'
import { Icon, type IconName } from './icon.tsx'

/** `primary` is the seal: at most one on a page. */
export type ButtonTone = 'primary' | 'secondary' | 'quiet' | 'danger'

type Common = { tone?: ButtonTone; icon?: IconName; big?: boolean; children: ComponentChildren }

function buttonClass(props: Common): string {
  return classNames('button', `button-${props.tone ?? 'primary'}`, props.big && 'button-big')
}

/** A button of a form. `skipCheck` sends the form as it is, without asking for what is missing. */
export function Button(
  props: Common & {
    name?: string
    value?: string
    type?: 'submit' | 'button'
    disabled?: boolean
    skipCheck?: boolean
    describedBy?: string
  },
) {
  return (
    <button
      class={buttonClass(props)}
      type={props.type ?? 'submit'}
      name={props.name}
      value={props.value}
      disabled={props.disabled}
      formNoValidate={props.skipCheck}
      aria-describedby={props.describedBy}
    >
      {props.icon && <Icon name={props.icon} />}
      {props.children}
    </button>
  )
}

/** A link that looks like a button because it leads to the next thing to do. */
export function ButtonLink(props: Common & { href: string; download?: boolean }) {
  return (
    <a class={buttonClass(props)} href={props.href} download={props.download}>
      {props.icon && <Icon name={props.icon} />}
      {props.children}
    </a>
  )
}

/** Buttons in a row; the main one first. */
export function Actions(props: { children: ComponentChildren }) {
  return <div class="actions">{props.children}</div>
}
