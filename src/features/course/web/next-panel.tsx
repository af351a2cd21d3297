import {
  Button,
  ButtonLink,
  Details,
  formatDay,
  LinkGroups,
  NextAction,
  Obstacles,
  Quote,
  Stack,
  usePage,
  useWords,
} from '../../../ui/index.ts'
import { methodWords } from '../../methods/index.web.ts'
import type { StaffAct, StaffObstacle, StaffTopicView } from '../contract/views.ts'
import { type ActName, actPhases, phaseOf } from '../rules/acts.ts'
import { actWords } from './act-words.ts'
import { MistakesNote } from './mistakes-note.tsx'
import { useObstacleItems } from './obstacle-items.tsx'
import { courseWords } from './words.ts'

type Props = { acts: StaffAct[]; afterwards: boolean; mayCorrect: boolean } & Pick<
  StaffTopicView,
  'next' | 'ended' | 'returned'
>

/** The one next action in plain words, and quietly below it what else may be done. */
export function NextPanel(props: Props) {
  const words = useWords(courseWords)
  const items = useObstacleItems()
  const label = useActLabel()
  const beside = props.acts.find(
    ({ act, obstacles }) => props.next?.act && act === otherWays[props.next.act] && obstacles.length === 0,
  )
  const own = props.acts.filter((one) => one !== beside && (one.act !== props.next?.act || one.row !== null))
  const ready = own.filter((one) => one.obstacles.length === 0)
  const blocked = own.filter((one) => one.obstacles.length > 0)
  return (
    <Stack>
      <Next {...props} beside={beside} />
      {ready.length > 0 && (
        <Details summary={words.otherActs(ready.length)} open={props.next?.href == null}>
          <Ways acts={ready} />
        </Details>
      )}
      {blocked.length > 0 && (
        <Details summary={words.blockedActs(blocked.length)}>
          {blocked.map((one) => (
            <div key={one.href}>
              <p>
                <Button type="button" tone="secondary" disabled>
                  {label(one)}
                </Button>
              </p>
              <Obstacles items={items(one.obstacles)} />
            </div>
          ))}
        </Details>
      )}
      {props.ended === 'closed' && props.mayCorrect && <MistakesNote />}
    </Stack>
  )
}

/** Lifting it is what the button below does. */
function withoutLift(missing: StaffObstacle): StaffObstacle {
  return { ...missing, ways: missing.ways.filter(({ kind }) => kind !== 'lift') }
}

const mostInOneList = 6

/** What can be done, in the order of the way; of many, each under the part of the way it belongs to. */
function Ways(props: { acts: StaffAct[] }) {
  const { phases } = useWords(actWords)
  const label = useActLabel()
  if (props.acts.length > mostInOneList) {
    const groups = actPhases.map((phase) => ({
      title: phases[phase],
      links: props.acts
        .filter(({ act }) => phaseOf(act) === phase)
        .map((one) => ({ href: one.href, label: label(one) })),
    }))
    return <LinkGroups groups={groups.filter(({ links }) => links.length > 0)} />
  }
  return (
    <ul>
      {props.acts.map((one) => (
        <li key={one.href}>
          <a href={one.href}>{label(one)}</a>
        </li>
      ))}
    </ul>
  )
}

/** The other way out: a draft is changed or submitted, a round whose cause is known is closed or talked over again. */
const otherWays: Partial<Record<ActName, ActName>> = { submit: 'edit', edit: 'submit', close: 'again' }

function useActLabel(): (one: { act: ActName; row?: string | null }) => string {
  const { acts } = useWords(actWords)
  return ({ act, row }) => (row ? `${acts[act]} ${row}` : acts[act])
}

function Next(props: Omit<Props, 'acts'> & { beside: StaffAct | undefined }) {
  const words = useWords(courseWords)
  const { acts, actors } = useWords(actWords)
  const { rules, lifters } = useWords(methodWords)
  const items = useObstacleItems()
  const { lang, now } = usePage()
  const { next, ended, returned, beside } = props
  if (!next) {
    const sentence =
      ended === 'closed' ? words.nextClosed : ended === 'declined' ? words.nextDeclined : undefined
    return <NextAction title={words.nextNone} sentence={sentence} />
  }
  const title = next.act ? acts[next.act] : next.missing ? rules[next.missing.rule] : words.nextNone
  const who = next.act ? actors[next.act] : next.missing ? lifters[next.missing.rule] : ''
  const ready = next.href !== null && next.obstacles.length === 0
  // Who can lift what is missing has been said above it.
  const missing = items([...(next.missing ? [withoutLift(next.missing)] : []), ...next.obstacles], {
    quiet: next.missing?.rule,
  })
  const sentence = () => {
    if (props.afterwards) return words.oldMatter
    if (!next.act) return words.noPage
    if (!next.href) return words.byOthers(who)
    return next.setFor ? words.setFor(formatDay(next.setFor, lang, now)) : words.yours
  }
  return (
    <NextAction title={title} sentence={sentence()} obstacles={missing}>
      {returned && <Quote by={words.returnedBy(returned.bodyName)}>{returned.reasons}</Quote>}
      {ready && next.href && (
        <ButtonLink href={next.href} tone={next.setFor ? 'secondary' : 'primary'}>
          {title}
        </ButtonLink>
      )}
      {next.href && !ready && (
        <Button type="button" disabled>
          {title}
        </Button>
      )}
      {beside && (
        <ButtonLink href={beside.href} tone="secondary">
          {returned && beside.act === 'submit' ? words.submitAgain : acts[beside.act]}
        </ButtonLink>
      )}
    </NextAction>
  )
}
