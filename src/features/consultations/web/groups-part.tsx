import {
  GroupMark,
  Muted,
  OpinionItem,
  OpinionList,
  Prose,
  percentOf,
  Section,
  Stack,
  useWords,
} from '../../../ui/index.ts'
import type { GroupResult, ResultsSnapshot } from '../contract/results.ts'
import type { ResultsView } from '../contract/views.ts'
import { resultsWords } from './results-words.ts'
import { shareText } from './share-text.ts'

/** The groups, described by nothing but their own answers; or that there are none, which is a result too. */
export function GroupsPart(props: { view: ResultsView; snapshot: ResultsSnapshot }) {
  const words = useWords(resultsWords)
  const { groups } = props.snapshot
  if (groups.length < 2) {
    return (
      <Section title={words.groupsTitle}>
        <Prose>
          <p>
            <strong>{words.one.noGroupsTitle}</strong>
          </p>
          <p>{words.noGroupsText}</p>
        </Prose>
      </Section>
    )
  }
  const placed = groups.reduce((sum, one) => sum + one.size, 0)
  return (
    <Section title={words.groupsTitle} lead={words.groupsLead}>
      <Stack gap="large">
        {groups.map((group) => (
          <OneGroup key={group.group} view={props.view} group={group} placed={placed} />
        ))}
      </Stack>
    </Section>
  )
}

function OneGroup(props: { view: ResultsView; group: GroupResult; placed: number }) {
  const words = useWords(resultsWords)
  const { group, view } = props
  return (
    <div>
      <p>
        <GroupMark group={group.group} /> {words.groupSize(group.size, percentOf(group.size, props.placed))}
        {group.small && <Muted>{` · ${words.groupSmall}`}</Muted>}
      </p>
      {group.markers.length === 0 ? (
        <p>{words.noMarkers}</p>
      ) : (
        <OpinionList compact>
          {group.markers.map((marker) => (
            <OpinionItem
              key={marker.number}
              number={marker.number}
              text={view.texts[marker.number]?.text ?? words.gone}
            >
              <p>{words.marker(marker.side, shareText(marker.share), shareText(marker.shareOfOthers))}</p>
            </OpinionItem>
          ))}
        </OpinionList>
      )}
    </div>
  )
}
