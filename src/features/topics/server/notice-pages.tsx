import { found } from '../../../base/reason.ts'
import {
  type AnyFormPage,
  defineFormPage,
  type FormValues,
  type Page,
  type PageRequest,
} from '../../../platform/http/page.ts'
import { drawQr } from '../../../platform/qr/draw-qr.ts'
import { wordsIn } from '../../../ui/words.ts'
import type { NoticeView } from '../contract.ts'
import { notTakenUpReasons } from '../rules/round-open.ts'
import { IssueNoticePage } from '../web/issue-notice-page.tsx'
import { NoticePage } from '../web/notice-page.tsx'
import { NoticeSheet } from '../web/notice-sheet.tsx'
import { noticeWords } from '../web/notice-words.ts'
import { topicWords } from '../web/words.ts'
import { aboutTopic, askedTopic, topicAddress } from './asked-topic.ts'
import { bodiesUpFrom } from './body-store.ts'
import { issueNoticeCommand } from './issue-notice.ts'
import { loadTopic } from './loaded-topic-store.ts'
import { topicRoom } from './topic-store.ts'
import { noticeOf } from './topic-view-store.ts'

async function issuersFor(request: PageRequest, topic: { path: string; roomId: string }): Promise<string[]> {
  const bodies = await bodiesUpFrom(request.db, topic.path, ['party_committee', 'cppcc'])
  const room = await topicRoom(request.db, topic.roomId)
  return [...(room ? [room.name, room.organisationName] : []), ...bodies.map((body) => body.name)]
}

const noticeForm = defineFormPage({
  path: '/staff/topics/:topicId/notice',
  access: 'staff',
  command: issueNoticeCommand,
  async values(request): Promise<FormValues> {
    const { subject } = request.query
    if (subject && subject !== 'topic') return { subject }
    const topic = await askedTopic(request, 'notices.issue')
    const room = await topicRoom(request.db, topic.roomId)
    const text = wordsIn(noticeWords, 'zh-CN').draft(topic.title, room?.name ?? '')
    return { subject: 'topic', text }
  },
  async show(request, form) {
    const topic = await askedTopic(request, 'notices.issue')
    return (
      <IssueNoticePage
        topic={topic}
        obstacles={notTakenUpReasons(topic)}
        issuers={await issuersFor(request, topic)}
        afterwards={topic.afterwards}
        form={form}
      />
    )
  },
  ...aboutTopic,
  done({ noticeId }, request) {
    const words = wordsIn(topicWords, request.lang)
    const sheet = `/topics/${request.params.topicId}/notices/${noticeId}/print`
    return {
      redirect: topicAddress(request),
      flash: { text: words.issued, link: { href: sheet, label: words.printNotice } },
    }
  },
})

export const noticeForms: AnyFormPage[] = [noticeForm]

async function askedNotice({
  db,
  params,
}: PageRequest): Promise<{ title: string; practice: boolean; notice: NoticeView }> {
  const notice = found(await noticeOf(db, params.topicId!, params.noticeId!), 'topics.notice-not-found')
  const { title, practice } = await loadTopic(db, params.topicId!)
  return { title, practice, notice }
}

/** A notice is frozen, and so is the title of an approved topic: one version for ever. */
async function versionOf({ db, params }: PageRequest): Promise<string | null> {
  const notice = await noticeOf(db, params.topicId!, params.noticeId!)
  return notice?.id ?? null
}

export const noticePages: Page[] = [
  {
    path: '/topics/:topicId/notices/:noticeId',
    access: 'everyone',
    steady: true,
    version: versionOf,
    async show(request) {
      const { title, notice } = await askedNotice(request)
      return <NoticePage topicId={request.params.topicId!} topicTitle={title} notice={notice} />
    },
  },
  {
    path: '/topics/:topicId/notices/:noticeId/print',
    access: 'everyone',
    steady: true,
    version: versionOf,
    async show(request) {
      const { title, practice, notice } = await askedNotice(request)
      const { publicAddress } = request.ports
      const url = publicAddress ? `${publicAddress}/topics/${request.params.topicId}` : null
      const link = url ? { url, qr: drawQr(url) } : null
      return <NoticeSheet topicTitle={title} practice={practice} notice={notice} link={link} />
    },
  },
]
