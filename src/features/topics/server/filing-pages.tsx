import { dayOf } from '../../../base/day.ts'
import { type AnyFormPage, defineFormPage } from '../../../platform/http/page.ts'
import { wordsIn } from '../../../ui/words.ts'
import { acknowledgeObstacles, filingObstacles } from '../rules/transitions.ts'
import { AcknowledgeTopicPage, FileTopicPage } from '../web/filing-pages.tsx'
import { topicWords } from '../web/words.ts'
import { acknowledgeTopicCommand } from './acknowledge-topic.ts'
import { aboutTopic, askedTopic, topicAddress } from './asked-topic.ts'
import { bodiesUpFrom } from './body-store.ts'
import { fileTopicCommand } from './file-topic.ts'
import { topicView } from './topic-view-store.ts'

const fileForm = defineFormPage({
  path: '/staff/topics/:topicId/file',
  access: 'staff',
  command: fileTopicCommand,
  async show(request, form) {
    const topic = await askedTopic(request, 'topics.file')
    const bodies = await bodiesUpFrom(request.db, topic.path, ['cppcc'])
    return (
      <FileTopicPage
        topic={topic}
        obstacles={filingObstacles(topic, {}, dayOf(request.now))}
        bodyNames={bodies.map((body) => body.name)}
        form={form}
      />
    )
  },
  ...aboutTopic,
  done: (_, request) => ({
    redirect: topicAddress(request),
    flash: wordsIn(topicWords, request.lang).filed,
  }),
})

const acknowledgeForm = defineFormPage({
  path: '/staff/topics/:topicId/acknowledge',
  access: 'staff',
  command: acknowledgeTopicCommand,
  async show(request, form) {
    const topic = await askedTopic(request, 'topics.acknowledge')
    const { rounds } = await topicView(request.db, topic.topicId)
    return (
      <AcknowledgeTopicPage
        topic={topic}
        obstacles={acknowledgeObstacles(topic, {}, dayOf(request.now))}
        filing={rounds.at(-1)?.filing ?? null}
        form={form}
      />
    )
  },
  ...aboutTopic,
  done: (_, request) => ({
    redirect: topicAddress(request),
    flash: wordsIn(topicWords, request.lang).acknowledged,
  }),
})

export const filingForms: AnyFormPage[] = [fileForm, acknowledgeForm]
