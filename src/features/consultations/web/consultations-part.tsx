import { ButtonLink, Card, CardList, EmptyState, Muted, Stack, useWords } from '../../../ui/index.ts'
import type { ConsultationView } from '../contract/views.ts'
import { StateTags, Until } from './consultation-page.tsx'
import { publicWords } from './public-words.ts'
import { staffWords } from './staff-words.ts'
import { consultationsWords } from './words.ts'

type Props = { views: ConsultationView[]; audience: 'staff' | 'public' }

/**
 * The consultations of a topic, on its page: how each stands, and the way in. The public sees none in preparation, and no
 * counts here: that page is kept by what happens to the topic, which a vote does not touch.
 */
export function ConsultationsPart(props: Props) {
  const words = useWords(staffWords)
  const shown = props.views.filter((view) => props.audience === 'staff' || view.state !== 'draft')
  if (shown.length === 0) return <EmptyState title={words.partNone} />
  return (
    <CardList>
      {shown.map((view) => (
        <OneConsultation key={view.id} view={view} audience={props.audience} />
      ))}
    </CardList>
  )
}

function OneConsultation(props: { view: ConsultationView; audience: Props['audience'] }) {
  const words = useWords(publicWords)
  const names = useWords(consultationsWords)
  const { view, audience } = props
  const { counts } = view
  const page = `/consultations/${view.id}`
  return (
    <Card
      title={view.title}
      href={audience === 'staff' ? `/staff${page}` : page}
      over={<StateTags view={view} />}
      meta={<Until view={view} />}
      actions={
        audience === 'public' && (
          <>
            {view.takesVotes && (
              <ButtonLink href={`${page}/vote`} tone="secondary">
                {words.start}
              </ButtonLink>
            )}
            {view.resultsOpen && (
              <ButtonLink href={`${page}/results`} tone="quiet">
                {words.seeResults}
              </ButtonLink>
            )}
          </>
        )
      }
    >
      <Stack gap="small">
        <p>{view.question}</p>
        {audience === 'staff' && counts.votes > 0 && (
          <p>
            <Muted>
              {words.soFar(
                names.people(String(counts.people)),
                counts.devices > 0 ? names.devices(String(counts.devices)) : null,
                words.votes(counts.votes, false),
              )}
            </Muted>
          </p>
        )}
      </Stack>
    </Card>
  )
}
