import { type AnyFormPage, defineFormPage, type FormValues, type Page } from '../../../platform/http/page.ts'
import { wordsIn } from '../../../ui/words.ts'
import { aboutTopic, askedRound, ofTopic, topicAddress } from '../../topics/index.ts'
import type { PlaceView } from '../contract.ts'
import { RecordRepliesPage } from '../web/record-replies-page.tsx'
import { SetParticipantsPage } from '../web/set-participants-page.tsx'
import { SignInSheet } from '../web/sign-in-sheet.tsx'
import { participantsWords } from '../web/words.ts'
import { participantsOfRound } from './participant-store.ts'
import { recordRepliesCommand } from './record-replies.ts'
import { setParticipantsCommand } from './set-participants.ts'

function rowValues(places: PlaceView[]): FormValues {
  const entries = places.flatMap((place, index): [string, string][] => [
    [`rows.${index}.id`, place.id],
    [`rows.${index}.category`, place.category],
    [`rows.${index}.group`, place.group],
    [`rows.${index}.name`, place.name ?? ''],
    [`rows.${index}.headCount`, String(place.headCount)],
    [`rows.${index}.reply`, place.reply ?? ''],
  ])
  return Object.fromEntries(entries)
}

/** Forms of this feature; the latest round of the topic is the one worked on. */
export const participantsForms: AnyFormPage[] = [
  defineFormPage({
    path: '/staff/topics/:topicId/participants',
    access: 'staff',
    command: setParticipantsCommand,
    async values(request) {
      const round = await askedRound(request, 'participants.set')
      return rowValues((await participantsOfRound(request.db, round.roundId)).places)
    },
    async show(request, form) {
      const round = await askedRound(request, 'participants.set')
      const view = await participantsOfRound(request.db, round.roundId)
      return <SetParticipantsPage {...ofTopic(round)} view={view} form={form} />
    },
    ...aboutTopic,
    done: (result, request) => ({
      redirect: topicAddress(request),
      flash: wordsIn(participantsWords, request.lang).saved(result.total),
    }),
  }),
  defineFormPage({
    path: '/staff/topics/:topicId/replies',
    access: 'staff',
    command: recordRepliesCommand,
    async values(request) {
      const round = await askedRound(request, 'participants.set')
      const { places } = await participantsOfRound(request.db, round.roundId)
      return Object.fromEntries(places.map((place, index) => [`replies.${index}.reply`, place.reply ?? '']))
    },
    async show(request, form) {
      const round = await askedRound(request, 'participants.set')
      const { places } = await participantsOfRound(request.db, round.roundId)
      return <RecordRepliesPage {...ofTopic(round)} places={places} form={form} />
    },
    fixed: (request) => ({ topicId: request.params.topicId }),
    done: (result, request) => ({
      redirect: topicAddress(request),
      flash: wordsIn(participantsWords, request.lang).savedReplies(result.changed),
    }),
  }),
]

export const participantsPages: Page[] = [
  {
    path: '/staff/topics/:topicId/sign-in-sheet',
    access: 'staff',
    async show(request) {
      const round = await askedRound(request, 'participants.set')
      const { places } = await participantsOfRound(request.db, round.roundId)
      return <SignInSheet topicTitle={round.title} practice={round.practice} places={places} />
    },
  },
]
