import type { ComponentChildren } from 'preact'
import { uiWords } from '../ui-words.ts'
import { useWords } from '../words.ts'
import { Icon, type IconName } from './icon.tsx'
import { type Obstacle, Obstacles } from './obstacles.tsx'
import { PartHeading } from './section.tsx'

export type StepState = 'done' | 'current' | 'open' | 'passed' | 'waiting'

export type Step = {
  name: string
  state: StepState
  href?: string
  /** One line: when and by whom it was done, or what it waits for. */
  detail?: ComponentChildren
  obstacles?: Obstacle[]
}

const icons: Record<StepState, IconName> = {
  done: 'check',
  current: 'dot',
  open: 'circle',
  passed: 'skip',
  waiting: 'clock',
}

/** The steps of a method, one line each; what is missing opens on request. */
export function StepList(props: { steps: Step[]; title?: string }) {
  const words = useWords(uiWords)
  const done = props.steps.filter((step) => step.state === 'done' || step.state === 'passed').length
  return (
    <div class="steps">
      {props.title && <PartHeading class="steps-title">{props.title}</PartHeading>}
      <p class="muted steps-sum">{words.stepsDone(done, props.steps.length)}</p>
      <ol>
        {props.steps.map((step) => (
          <li
            key={step.name}
            class={`step step-${step.state}`}
            aria-current={step.state === 'current' ? 'step' : undefined}
          >
            <span class="step-mark">
              <Icon name={icons[step.state]} />
            </span>
            <div class="step-body">
              <span class="step-name">{step.href ? <a href={step.href}>{step.name}</a> : step.name}</span>
              <span class="step-state">{words[step.state]}</span>
              {step.detail && <div class="step-detail">{step.detail}</div>}
              {step.obstacles && step.obstacles.length > 0 && (
                <details open={step.state === 'current'}>
                  <summary>{words.missing}</summary>
                  <Obstacles items={step.obstacles} />
                </details>
              )}
            </div>
          </li>
        ))}
      </ol>
    </div>
  )
}

/** The one thing to do next: a sentence, its button (as children), and what stands in the way. */
export function NextAction(props: {
  title: string
  /** The small word above the title, 下一步 unless another is given. */
  over?: string
  sentence?: ComponentChildren
  obstacles?: Obstacle[]
  children?: ComponentChildren
}) {
  const words = useWords(uiWords)
  return (
    <section class="next-action">
      <p class="next-over">{props.over ?? words.nextStep}</p>
      <PartHeading class="next-title">{props.title}</PartHeading>
      {props.sentence && <p>{props.sentence}</p>}
      {props.obstacles && props.obstacles.length > 0 && (
        <>
          <p class="next-missing">{words.missing}</p>
          <Obstacles items={props.obstacles} />
        </>
      )}
      {props.children && <div class="actions">{props.children}</div>}
    </section>
  )
}
