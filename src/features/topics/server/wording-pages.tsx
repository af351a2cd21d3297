import { dayOf } from '../../../base/day.ts'
import {
  type AnyFormPage,
  defineFormPage,
  type FormState,
  type PageRequest,
} from '../../../platform/http/page.ts'
import { wordsIn } from '../../../ui/words.ts'
import { may } from '../../access/index.ts'
import { publicationObstacles, publicTextsOf } from '../rules/publication.ts'
import { editObstacles, submitObstacles } from '../rules/transitions.ts'
import { DraftTopicPage, LookFirstPage } from '../web/draft-topic-page.tsx'
import { EditTopicPage } from '../web/edit-topic-page.tsx'
import { SubmitTopicPage } from '../web/submit-topic-page.tsx'
import { topicWords } from '../web/words.ts'
import { aboutTopic, askedTopic, topicAddress } from './asked-topic.ts'
import { draftTopicCommand } from './draft-topic.ts'
import { editTopicCommand } from './edit-topic.ts'
import { submitTopicCommand } from './submit-topic.ts'
import { similarTopics } from './topic-search-store.ts'
import { roomsBelow, topicRoom } from './topic-store.ts'
import { topicView } from './topic-view-store.ts'

/** The rooms in which whoever asks may draft a topic. */
function roomsToDraftIn({ actor, db }: PageRequest) {
  const paths = actor.kind === 'staff' ? actor.grants.map((grant) => grant.path) : ['/']
  return roomsBelow(
    db,
    paths.filter((path) => may(actor, 'topics.draft', { path })),
  )
}

function single(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? ''
}

/** Where the reader may look at a topic: a public one of another place on its public page. */
function hrefOf(request: PageRequest, { id, path }: { id: string; path: string }): string {
  return may(request.actor, 'topics.read', { path }) ? `/staff/topics/${id}` : `/topics/${id}`
}

async function showDraft(request: PageRequest, form: FormState) {
  const rooms = await roomsToDraftIn(request)
  const title = single(form.values.title)
  const refused = Object.keys(form.errors).length + form.summary.length > 0
  if (!title && !refused) return <LookFirstPage rooms={rooms} form={form} />
  const roomId = single(form.values.roomId)
  const room = await topicRoom(request.db, roomId)
  const similar = room && title ? await similarTopics(request.db, room.areaId, title, { roomId }) : []
  const readable = similar.filter(
    ({ isPublic, path }) => isPublic || may(request.actor, 'topics.read', { path }),
  )
  return (
    <DraftTopicPage
      rooms={rooms}
      similar={readable.map((one) => ({ ...one, href: hrefOf(request, one) }))}
      form={form}
    />
  )
}

const draftForm = defineFormPage({
  path: '/staff/topics/new',
  access: 'staff',
  command: draftTopicCommand,
  async values({ query }) {
    const { roomId, title } = query
    return { ...(roomId ? { roomId } : {}), ...(title ? { title } : {}) }
  },
  show: showDraft,
  done: ({ topicId }, request) => ({
    redirect: `/staff/topics/${topicId}`,
    flash: wordsIn(topicWords, request.lang).drafted,
  }),
})

const editForm = defineFormPage({
  path: '/staff/topics/:topicId/edit',
  access: 'staff',
  command: editTopicCommand,
  async values(request) {
    const topic = await topicView(request.db, request.params.topicId!)
    return {
      title: topic.title,
      background: topic.background ?? '',
      source: topic.source ?? '',
      sourceNote: topic.sourceNote ?? '',
      field: topic.field ?? '',
      criteria: topic.criteria,
    }
  },
  async show(request, form) {
    const topic = await askedTopic(request, 'topics.edit')
    return <EditTopicPage topic={topic} obstacles={editObstacles(topic)} form={form} />
  },
  ...aboutTopic,
  done: (_, request) => ({
    redirect: topicAddress(request),
    flash: wordsIn(topicWords, request.lang).edited,
  }),
})

const submitForm = defineFormPage({
  path: '/staff/topics/:topicId/submit',
  access: 'staff',
  command: submitTopicCommand,
  async show(request, form) {
    const topic = await askedTopic(request, 'topics.submit')
    return (
      <SubmitTopicPage
        topic={topic}
        obstacles={submitObstacles(topic, {}, dayOf(request.now))}
        warnings={publicationObstacles(publicTextsOf(topic))}
        afterwards={topic.afterwards}
        form={form}
      />
    )
  },
  ...aboutTopic,
  done: (_, request) => ({
    redirect: topicAddress(request),
    flash: wordsIn(topicWords, request.lang).submitted,
  }),
})

export const wordingForms: AnyFormPage[] = [draftForm, editForm, submitForm]
