import {
  Day,
  Details,
  Muted,
  type Step as StepItem,
  StepList,
  shanghaiDay,
  useWords,
} from '../../../ui/index.ts'
import type { Method, NeedState } from '../../methods/index.ts'
import { methodWords } from '../../methods/index.web.ts'
import type { StaffStep } from '../contract/views.ts'
import { useLocalName } from './local-name.ts'
import { useObstacleItems, useRuleSentence } from './obstacle-items.tsx'
import { courseWords } from './words.ts'

/** The steps of the method with their state, what is missing, and the grounds of every rule. */
export function StepsPanel(props: { method: Method; steps: StaffStep[] }) {
  const name = useLocalName()
  const items = useObstacleItems()
  const nameOf = (id: string) => {
    const found = props.steps.find(({ step }) => step.id === id)
    return found ? name(found.step.name) : id
  }
  const steps = props.steps.map(
    (one): StepItem => ({
      name: name(one.step.name),
      state: one.state,
      detail: (
        <>
          {one.needs.map((need) => (
            <PassLine key={need.need.rule} need={need} />
          ))}
          <Grounds step={one} waitsFor={one.waitsFor.map(nameOf).join('、')} />
        </>
      ),
      // What a later step will miss is told in its grounds; it is nobody's task yet.
      obstacles: one.state === 'waiting' ? [] : items([...one.obstacles, ...one.hints]),
    }),
  )
  return <StepList title={name(props.method.name)} steps={steps} />
}

function PassLine({ need: { need, pass } }: { need: NeedState }) {
  const words = useWords(courseWords)
  const { rules } = useWords(methodWords)
  if (!pass) return null
  const sentence = pass.kind === 'not_in_source' ? words.notInSource : words.passedBecause
  return (
    <p>
      {sentence(rules[need.rule], pass.reason)}
      <Muted>
        {' '}
        {pass.postLine} <Day value={shanghaiDay(pass.passedAt)} />
      </Muted>
    </p>
  )
}

function Grounds({ step, waitsFor }: { step: StaffStep; waitsFor: string }) {
  const words = useWords(courseWords)
  const { rules } = useWords(methodWords)
  const name = useLocalName()
  const sentence = useRuleSentence()
  return (
    <Details summary={words.needs}>
      {waitsFor && <p>{words.waitsFor(waitsFor)}</p>}
      {step.step.says && <p>{name(step.step.says)}</p>}
      <ul>
        {step.needs.map(({ need, said }) => (
          <li key={need.rule}>
            {rules[need.rule]}：{sentence(said.reason)}{' '}
            <Muted>{words.sourceOf(need.source ?? step.step.source)}</Muted>
          </li>
        ))}
      </ul>
    </Details>
  )
}
