import {
  GroupMark,
  Muted,
  OpinionItem,
  OpinionList,
  Prose,
  Section,
  Stack,
  useTold,
  useWords,
} from '../../../ui/index.ts'
import type { ToldGroup, ToldResults } from '../contract/told-results.ts'
import type { ResultsView } from '../contract/views.ts'
import { resultsWords } from './results-words.ts'

/** The groups, described by nothing but their own answers; or that there are none, which is a result too. */
export function GroupsPart(props: { view: ResultsView; results: ToldResults }) {
  const words = useWords(resultsWords)
  const { groups } = props.results
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
  return (
    <Section id="groups" title={words.groupsTitle} lead={words.groupsLead}>
      <Stack gap="large">
        {groups.map((group) => (
          <OneGroup key={group.group} view={props.view} group={group} />
        ))}
      </Stack>
    </Section>
  )
}

function OneGroup(props: { view: ResultsView; group: ToldGroup }) {
  const words = useWords(resultsWords)
  const { count, percent } = useTold()
  const { group, view } = props
  return (
    <div>
      <p>
        <GroupMark group={group.group} /> {words.groupSize(count(group.size), percent(group.share))}
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
              <p>{words.marker(marker.side, percent(marker.share), percent(marker.shareOfOthers))}</p>
            </OpinionItem>
          ))}
        </OpinionList>
      )}
    </div>
  )
}
