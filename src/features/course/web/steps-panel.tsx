import type { ComponentChildren } from 'preact'
import { Muted, namesIn, type Step as StepItem, StepList, usePage, useWords } from '../../../ui/index.ts'
import type { Method } from '../../methods/index.ts'
import { methodWords } from '../../methods/index.web.ts'
import type { StaffNext, StaffObstacle, StaffStep } from '../contract/views.ts'
import { useLocalName } from './local-name.ts'
import { useObstacleItems, useRuleSentence, useSourceLine } from './obstacle-items.tsx'
import { PassLine } from './passes-part.tsx'
import { courseWords } from './words.ts'

/** The steps of the method with their state, what is missing, and the grounds of every rule. */
export function StepsPanel(props: {
  method: Method
  steps: StaffStep[]
  next: StaffNext | null
  /** What there is to read of the sessions, at the step that they are. */
  minutes?: ComponentChildren
}) {
  const name = useLocalName()
  const items = useObstacleItems()
  const { lang } = usePage()
  const nameOf = (id: string) => {
    const found = props.steps.find(({ step }) => step.id === id)
    return found ? name(found.step.name) : id
  }
  const told = props.next?.missing?.rule
  // The panel of the next action gives its ways already.
  const withoutNext = (one: StaffObstacle): StaffObstacle => (one.rule === told ? { ...one, ways: [] } : one)
  const steps = props.steps.map((one): StepItem => {
    // What a later step will miss is told among its grounds; it is nobody's task yet.
    const missing = one.state === 'waiting' ? [] : [...one.obstacles, ...one.hints].map(withoutNext)
    return {
      name: name(one.step.name),
      phase: one.step.phase && name(one.step.phase),
      state: one.state,
      detail: (
        <>
          {one.step.reaches.includes('deliberated') && props.minutes}
          <Grounds step={one} told={missing} waitsFor={namesIn(one.waitsFor.map(nameOf), lang)} />
        </>
      ),
      obstacles: items(missing, { withSource: true, quiet: told }),
    }
  })
  return <StepList title={name(props.method.name)} steps={steps} />
}

function isSilence(pass: StaffStep['needs'][number]['pass']): boolean {
  return pass?.kind === 'not_in_source'
}

type GroundsProps = { step: StaffStep; told: StaffObstacle[]; waitsFor: string }

/** What the step asks for with numbers and sources, save what has been told as missing already. */
function Grounds({ step, told, waitsFor }: GroundsProps) {
  const words = useWords(courseWords)
  const { rules } = useWords(methodWords)
  const name = useLocalName()
  const sentence = useRuleSentence()
  const sourceLine = useSourceLine()
  // Where a source is silent nobody knows, and "not yet" would be a claim: the note with its grounds says it all.
  const rest = step.needs.filter(
    ({ need, pass }) => !isSilence(pass) && !told.some((one) => one.rule === need.rule),
  )
  return (
    <>
      {step.needs.map(
        ({ need, pass }) =>
          pass && (
            <p key={need.rule}>
              <PassLine pass={pass} audience="staff" />{' '}
              {isSilence(pass) && <Muted>{sourceLine(need.source ?? step.step.source)}</Muted>}
            </p>
          ),
      )}
      {waitsFor && <p>{words.waitsFor(waitsFor)}</p>}
      {step.step.says && <p>{name(step.step.says)}</p>}
      {rest.length > 0 && (
        <ul>
          {rest.map(({ need, said }) => (
            <li key={need.rule}>
              {words.ground(rules[need.rule], sentence(said.reason))}{' '}
              <Muted>{sourceLine(need.source ?? step.step.source)}</Muted>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
