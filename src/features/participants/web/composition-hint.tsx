import type { ComponentChildren } from 'preact'
import { DataTable, Details, Grid, Muted, ShareBar, Stack, usePage, useWords } from '../../../ui/index.ts'
import { type Composition, invitedComposition, presentComposition } from '../../methods/index.rules.ts'
import type { ParticipantFacts, PeopleGroup, RuleSettings } from '../../methods/index.ts'
import { methodWords, sourceName } from '../../methods/index.web.ts'
import { groups } from '../rules/groups.ts'
import { participantsWords } from './words.ts'

type HintProps = {
  places: ParticipantFacts['places']
  rule: RuleSettings['composition']
  /** Whether the method stops the way until it is met. */
  stops: boolean
  /** How it was passed over, where it has been. */
  passed?: ComponentChildren
  afterwards?: boolean
}

/** The composition rule with its arithmetic, invited and present side by side, and whether it holds anything up. */
export function CompositionHint(props: HintProps) {
  const words = useWords(participantsWords)
  const names = useWords(methodWords).groups
  const { lang } = usePage()
  const invited = invitedComposition(props.places, props.rule)
  const present = presentComposition(props.places, props.rule)
  const who = props.rule.counted.map((group) => names[group]).join(words.and)
  return (
    <Stack>
      <Grid>
        <Share label={words.shareInvited} composition={invited} />
        {present ? (
          <Share label={words.sharePresent} composition={present} />
        ) : (
          <Muted>{props.afterwards ? words.presentNotInSource : words.presentUnknown}</Muted>
        )}
      </Grid>
      <p>
        {words.counted(who, sourceName(props.rule.source, lang))}{' '}
        {!props.passed && (props.stops ? words.stopsUntil : words.onlyHint)}
      </p>
      {props.passed && <p>{props.passed}</p>}
      <Details summary={words.byGroup}>
        <GroupTable invited={invited} present={present} />
      </Details>
    </Stack>
  )
}

function Share(props: { label: string; composition: Composition }) {
  const words = useWords(participantsWords)
  const { total, counted, needed, share } = props.composition
  return (
    <div>
      <ShareBar
        label={props.label}
        part={counted}
        whole={total}
        need={[share.of, share.in]}
        unit={words.unit}
      />
      <p>{words.needed(total, share.of, share.in, needed)}</p>
    </div>
  )
}

function GroupTable(props: { invited: Composition; present: Composition | null }) {
  const words = useWords(participantsWords)
  const names = useWords(methodWords).groups
  const { invited, present } = props
  const count = (composition: Composition | null, group: string) =>
    composition?.byGroup.find((one) => one.group === group)?.count ?? 0
  const rows = groups.filter((group) => count(invited, group) + count(present, group) > 0)
  return (
    <DataTable
      caption={words.byGroup}
      captionHidden
      columns={[
        { key: 'group', label: words.group, head: true, cell: (group) => names[group] },
        { key: 'invited', label: words.invited, numeric: true, cell: (group) => count(invited, group) },
        ...(present
          ? [
              {
                key: 'present',
                label: words.present,
                numeric: true,
                cell: (group: PeopleGroup) => count(present, group),
              },
            ]
          : []),
      ]}
      rows={rows}
      total={{ group: words.total, invited: invited.total, present: present?.total ?? '' }}
    />
  )
}
