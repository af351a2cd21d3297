import { type ComponentChildren, toChildArray } from 'preact'
import { uiWords } from '../ui-words.ts'
import { useWords } from '../words.ts'
import { Icon, type IconName } from './icon.tsx'
import { type Obstacle, Obstacles } from './obstacles.tsx'
import { PartHeading } from './section.tsx'

export type StepState = 'done' | 'current' | 'open' | 'passed' | 'waiting'

export type Step = {
  name: string
  state: StepState
  /** Steps of one phase stand under its name. */
  phase?: string
  /** What opens on request: what the step asks for, and what came of it. Open by itself while the step is current. */
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

/** The steps of a method, one line each; what a step asks for and misses opens on request. */
export function StepList(props: { steps: Step[]; title?: string }) {
  const words = useWords(uiWords)
  const done = props.steps.filter((step) => step.state === 'done' || step.state === 'passed').length
  return (
    <div class="steps">
      {props.title && <PartHeading class="steps-title">{props.title}</PartHeading>}
      <p class="muted steps-sum">{words.stepsDone(done, props.steps.length)}</p>
      <ol>
        {props.steps.map((step, index) => (
          <li
            key={step.name}
            class={`step step-${step.state}`}
            aria-current={step.state === 'current' ? 'step' : undefined}
          >
            {step.phase && step.phase !== props.steps[index - 1]?.phase && (
              <span class="step-phase">{step.phase}</span>
            )}
            <span class="step-mark">
              <Icon name={icons[step.state]} />
            </span>
            <StepBody step={step} />
          </li>
        ))}
      </ol>
    </div>
  )
}

function StepBody({ step }: { step: Step }) {
  const words = useWords(uiWords)
  const line = (
    <>
      <span class="step-name">{step.name}</span>
      <span class="step-state">{words[step.state]}</span>
    </>
  )
  const missing = step.obstacles ?? []
  if (!step.detail && missing.length === 0) return <div class="step-body">{line}</div>
  return (
    <details class="step-body" open={step.state === 'current'}>
      <summary>{line}</summary>
      {missing.length > 0 && (
        <>
          <p class="step-missing">{words.missing}</p>
          <Obstacles items={missing} />
        </>
      )}
      {step.detail && <div class="step-detail">{step.detail}</div>}
    </details>
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
      {toChildArray(props.children).length > 0 && <div class="actions">{props.children}</div>}
    </section>
  )
}
