import type { ComponentChildren } from 'preact'

/**
 * What is worked out from the form around it. With script it follows each change: the form is asked for again with
 * `_again=<again>`, unchecked, and this part of the answer is put in place. `hint` tells others how to have it counted.
 */
export function LivePart(props: { again: string; hint: string; children: ComponentChildren }) {
  return (
    <div class="live">
      <div data-live={props.again} aria-live="polite">
        {props.children}
      </div>
      <p class="muted" data-without-script>
        {props.hint}
      </p>
    </div>
  )
}
