import { dayOf } from '../../../base/day.ts'
import {
  type AnyFormPage,
  defineFormPage,
  type FormState,
  type PageRequest,
} from '../../../platform/http/page.ts'
import { wordsIn } from '../../../ui/words.ts'
import { publicationObstacles, publicTextsOf } from '../rules/publication.ts'
import { approvalObstacles, refusalObstacles } from '../rules/transitions.ts'
import { ApproveTopicPage, RefuseTopicPage } from '../web/decision-pages.tsx'
import { topicWords } from '../web/words.ts'
import { approveTopicCommand } from './approve-topic.ts'
import { aboutTopic, askedTopic, topicAddress } from './asked-topic.ts'
import { bodiesUpFrom } from './body-store.ts'
import { declineTopicCommand } from './decline-topic.ts'
import { returnTopicCommand } from './return-topic.ts'
import { topicView } from './topic-view-store.ts'

async function partyBodyNames(request: PageRequest, path: string): Promise<string[]> {
  const bodies = await bodiesUpFrom(request.db, path, ['party_committee'])
  return bodies.map((body) => body.name)
}

const approveForm = defineFormPage({
  path: '/staff/topics/:topicId/approve',
  access: 'staff',
  command: approveTopicCommand,
  files: ['scan'],
  async show(request, form) {
    const topic = await askedTopic(request, 'topics.approve')
    return (
      <ApproveTopicPage
        topic={topic}
        // What only stops the publication is a warning here: the topic may be kept internal.
        obstacles={approvalObstacles(topic, { keepInternal: true }, dayOf(request.now))}
        warnings={publicationObstacles(publicTextsOf(topic))}
        bodyNames={await partyBodyNames(request, topic.path)}
        form={form}
      />
    )
  },
  ...aboutTopic,
  async done(_, request) {
    const words = wordsIn(topicWords, request.lang)
    const { isPublic } = await topicView(request.db, request.params.topicId!)
    return { redirect: topicAddress(request), flash: isPublic ? words.approved : words.approvedInternal }
  },
})

async function showRefusal(request: PageRequest, form: FormState, decision: 'returned' | 'declined') {
  const topic = await askedTopic(request, decision === 'returned' ? 'topics.return' : 'topics.decline')
  return (
    <RefuseTopicPage
      decision={decision}
      topic={topic}
      obstacles={refusalObstacles(topic, {}, dayOf(request.now))}
      bodyNames={await partyBodyNames(request, topic.path)}
      form={form}
    />
  )
}

const returnForm = defineFormPage({
  path: '/staff/topics/:topicId/return',
  access: 'staff',
  command: returnTopicCommand,
  show: (request, form) => showRefusal(request, form, 'returned'),
  ...aboutTopic,
  done: (_, request) => ({
    redirect: topicAddress(request),
    flash: wordsIn(topicWords, request.lang).returned,
  }),
})

const declineForm = defineFormPage({
  path: '/staff/topics/:topicId/decline',
  access: 'staff',
  command: declineTopicCommand,
  show: (request, form) => showRefusal(request, form, 'declined'),
  ...aboutTopic,
  done: (_, request) => ({
    redirect: topicAddress(request),
    flash: wordsIn(topicWords, request.lang).declined,
  }),
})

export const decisionForms: AnyFormPage[] = [approveForm, returnForm, declineForm]
