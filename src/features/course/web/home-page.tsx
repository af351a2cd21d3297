import {
  BeforeAfter,
  BigLink,
  ButtonLink,
  Card,
  CardList,
  Cluster,
  Day,
  EmptyState,
  Figure,
  Figures,
  HomeHero,
  PageShell,
  SearchBox,
  Section,
  Stack,
  useWords,
} from '../../../ui/index.ts'
import { OpenConsultationsSection } from '../../consultations/index.web.ts'
import { topicDictionary } from '../../topics/index.web.ts'
import { frontFigures, type HomeView, type ListedTopic } from '../contract/public-views.ts'
import { figureHref } from './figure-page.tsx'
import { figureWords } from './figure-words.ts'
import { publicWords } from './public-words.ts'
import { TopicCards, TopicTags } from './topic-cards.tsx'

/** The first page of the public: say something, find my room, see what is talked over and what came of it. */
export function HomePage(props: { view: HomeView }) {
  const words = useWords(publicWords)
  const { view } = props
  return (
    <PageShell title={words.homeTitle} heading={false} wide>
      <HomeHero title={words.homeTitle} lead={words.homeLead}>
        <Stack>
          <BigLink href="/speak" title={words.speak} note={words.speakNote} tone="primary" />
          <SearchBox action="/rooms" label={words.findRoom} placeholder={words.findRoomHint} />
        </Stack>
      </HomeHero>
      <OpenConsultationsSection {...view.asked} />
      <ToJudge rows={view.toJudge} />
      <Section title={words.talked} aside={<a href="/topics">{words.allTopics}</a>}>
        {view.talked.length > 0 ? (
          <TopicCards rows={view.talked} columns />
        ) : (
          <EmptyState title={words.talkedEmpty} />
        )}
      </Section>
      <Outcomes view={view} />
      <FiguresOfYear view={view} />
    </PageShell>
  )
}

function ToJudge({ rows }: { rows: ListedTopic[] }) {
  const words = useWords(publicWords)
  if (rows.length === 0) return null
  return (
    <Section title={words.toJudge} lead={words.toJudgeLead}>
      <CardList columns>
        {rows.map((topic) => (
          <Card
            key={topic.id}
            title={topic.title}
            href={`/topics/${topic.id}`}
            over={<TopicTags topic={topic} />}
            meta={topic.roomName}
            actions={
              <ButtonLink href={`/topics/${topic.id}/judge`} tone="secondary">
                {words.judge}
              </ButtonLink>
            }
          />
        ))}
      </CardList>
    </Section>
  )
}

function Outcomes({ view }: { view: HomeView }) {
  const words = useWords(publicWords)
  const { outcomes } = useWords(topicDictionary)
  return (
    <Section title={words.outcomes}>
      {view.outcomes.length === 0 && <EmptyState title={words.outcomesEmpty} />}
      <CardList columns>
        {view.outcomes.map(({ topic, before, after, on }) => (
          <Card
            key={topic.id}
            title={topic.title}
            href={`/topics/${topic.id}`}
            over={<TopicTags topic={topic} />}
            meta={
              <Cluster>
                <span>{topic.roomName}</span>
                {on && <Day value={on} assumed={topic.datesAssumed} />}
              </Cluster>
            }
          >
            <BeforeAfter before={before} after={after ?? (topic.outcome && outcomes[topic.outcome])} />
          </Card>
        ))}
      </CardList>
    </Section>
  )
}

function FiguresOfYear({ view: { figures } }: { view: HomeView }) {
  const words = useWords(figureWords)
  return (
    <Section title={words.heading} lead={words.counting} aside={<a href="/figures">{words.all}</a>}>
      <Figures>
        {frontFigures.map((name) => (
          <Figure
            key={name}
            value={figures.counts[name].ever}
            unit={words.unit}
            label={words.figure[name].label}
            href={figureHref(name)}
            note={words.ofYear(figures.thisYear, figures.counts[name].years[figures.thisYear] ?? 0)}
            noteHref={figureHref(name, figures.thisYear)}
            definition={words.figure[name].definition}
          />
        ))}
      </Figures>
    </Section>
  )
}
