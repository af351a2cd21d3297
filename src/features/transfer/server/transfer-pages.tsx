import { RuleError } from '../../../base/reason.ts'
import { accountOf } from '../../../platform/commands/actor.ts'
import { checkRequest } from '../../../platform/commands/check-request.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import type { FileVault } from '../../../platform/files/file-vault.ts'
import { ownFile } from '../../../platform/files/file-vault.ts'
import {
  type AnyFormPage,
  defineFormPage,
  type Page,
  type PageAnswer,
  type PageRequest,
} from '../../../platform/http/page.ts'
import type { Lang } from '../../../platform/http/visit.ts'
import { wordsIn } from '../../../ui/words.ts'
import { authorise } from '../../access/index.ts'
import { ChooseFileRequest, countedParts, ImportTopicRequest, type TopicPreview } from '../contract.ts'
import { readJson } from '../rules/read-json.ts'
import { ChooseFilePage, FileFaultsPage, LookAtFilePage } from '../web/import-pages.tsx'
import { transferWords } from '../web/words.ts'
import { exportTopic } from './export-topic.ts'
import { importTopicCommand } from './import-topic.ts'
import { type FileLook, lookAtFile } from './look-at-file.ts'
import { mostFaults } from './read-file.ts'

/** What only `app` can put together for these pages. */
export type TransferSetup = {
  vault: FileVault
  /** The sentence of a reason of any feature. */
  sentence(reason: RuleError['reasons'][number], lang: Lang): string
}

/** A title as the name of a file: no signs that file systems forbid, no character cut in half. */
function fileNameOf(title: string): string {
  return [...title.replace(/[\\/:*?"<>|]/g, ' ')].slice(0, 60).join('')
}

const exportPage: Page = {
  path: '/staff/topics/:topicId/export',
  access: 'staff',
  async show(request) {
    const file = await exportTopic(request, { topicId: request.params.topicId! })
    const { title } = file.topic
    return {
      file: `${JSON.stringify(file, null, 2)}\n`,
      mediaType: 'application/json; charset=utf-8',
      name: `${fileNameOf(String(title))}.json`,
      headers: { 'cache-control': 'private, no-store' },
    }
  },
}

/** The file of the address is there, and this account sent it. */
async function contentOf({ vault }: TransferSetup, request: PageRequest): Promise<unknown> {
  const file = await ownFile(request.db, request.params.fileId!, accountOf(request.actor))
  if (file?.media_type !== 'application/json') {
    throw new RuleError('not-found', { code: 'transfer.file-gone' })
  }
  return readJson(await vault.read(file.digest))
}

/** Any JSON may be chosen by mistake; only what names its format is looked at part by part. */
function namesFormat(content: unknown): boolean {
  return typeof content === 'object' && content !== null && 'format' in content
}

function previewOf({ rows, plan }: FileLook): TopicPreview {
  const topic = rows.topic[0]!
  const room = rows.rooms.find((one) => one.id === topic.roomId)
  const made = [...plan.organisations, ...plan.rooms, ...plan.bodies].map(({ row }) => String(row.name))
  return {
    title: String(topic.title),
    room: String(room?.name ?? ''),
    practice: topic.practice === true,
    afterwards: topic.afterwards === true,
    isPublic: topic.isPublic === true,
    rounds: rows.rounds.length,
    counts: Object.fromEntries(
      countedParts.map((part) => [part, rows[part].length]),
    ) as TopicPreview['counts'],
    events: rows.events.length,
    made,
  }
}

const chooseFileCommand = defineCommand({
  name: 'topics.choose-file',
  path: '/topics/import/file',
  summary: 'Choose a stored file, to look at it before it is imported.',
  request: ChooseFileRequest,
  async run(act, request) {
    authorise(act.actor, 'topics.import', null)
    const file = await ownFile(act.tx, request.file, accountOf(act.actor))
    if (!file) throw new RuleError('refused', { code: 'transfer.file-gone', field: 'file' })
    return { fileId: file.id }
  },
})

const chooseForm = defineFormPage({
  path: '/staff/topics/import',
  access: 'staff',
  command: chooseFileCommand,
  files: ['file'],
  fileUse: 'data',
  async show(request, form) {
    authorise(request.actor, 'topics.import', null)
    return <ChooseFilePage form={form} />
  },
  done: ({ fileId }) => ({ redirect: `/staff/topics/import/${fileId}` }),
})

/** The page of a file: what it would bring, or all that is wrong with it. */
async function look(
  setup: TransferSetup,
  request: PageRequest,
  show: (preview: TopicPreview) => PageAnswer,
): Promise<PageAnswer> {
  authorise(request.actor, 'topics.import', null)
  try {
    const content = await contentOf(setup, request)
    if (!namesFormat(content)) throw new RuleError('invalid', { code: 'transfer.no-format' })
    const asked = checkRequest(ImportTopicRequest, content) as ImportTopicRequest
    return show(previewOf(await lookAtFile(request, asked)))
  } catch (error) {
    if (!(error instanceof RuleError) || error.kind === 'not-found') throw error
    const faults = error.reasons.map((reason) => ({
      field: reason.field,
      sentence: setup.sentence(reason, request.lang),
    }))
    return <FileFaultsPage faults={faults} more={faults.length >= mostFaults} />
  }
}

function lookForm(setup: TransferSetup): AnyFormPage {
  return defineFormPage({
    path: '/staff/topics/import/:fileId',
    access: 'staff',
    command: importTopicCommand,
    show: (request, form) =>
      look(setup, request, (preview) => <LookAtFilePage preview={preview} form={form} />),
    fixed: async (request) => (await contentOf(setup, request)) as Record<string, unknown>,
    async done({ topicId, events, made }, request) {
      // The record itself holds all of it now; a copy beside it would outlive what is erased there.
      await setup.vault.discard(request.db, request.params.fileId!)
      const words = wordsIn(transferWords, request.lang)
      return {
        redirect: `/staff/topics/${topicId}`,
        flash: `${words.takenIn(events)} ${words.made(made.organisations, made.rooms, made.bodies)}`,
      }
    },
  })
}

export const transferPages: Page[] = [exportPage]

/** The forms that take a topic in: choose a file, look at it, import it. */
export function transferForms(setup: TransferSetup): AnyFormPage[] {
  return [chooseForm, lookForm(setup)]
}
