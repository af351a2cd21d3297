import Type from 'typebox'
import { defineQuery } from '../../../platform/commands/command.ts'
import { IdField } from '../../../platform/commands/schemas.ts'
import { ShownConsultation } from '../contract/answers.ts'
import { consultationHandle } from './consultation-store.ts'
import { consultationView } from './consultation-views.ts'
import { statementsOf } from './statement-store.ts'

/** What one has to know to take part over the interface; figures stand in the open data. */
export const showConsultationQuery = defineQuery({
  name: 'consultations.show',
  path: '/consultations/:consultationId',
  summary: 'What is asked, who may take part until when, and the statements that can be answered.',
  request: Type.Object({ consultationId: IdField }),
  response: ShownConsultation,
  async run(read, { consultationId }) {
    const view = await consultationView(read, consultationId)
    const { consultation } = await consultationHandle(read.db, consultationId)
    const statements = await statementsOf(read.db, consultation.number)
    const { id, topicId, topicTitle, roomName, practice, title, question, state } = view
    const { openToDevices, openToPhones, takesVotes, takesStatements, closesOn, statementsCloseOn } = view
    return {
      ...{ id, topicId, topicTitle, roomName, practice, title, question, state },
      ...{ openToDevices, openToPhones, takesVotes, takesStatements, closesOn, statementsCloseOn },
      statements: statements.flatMap(({ number, text, author, state }) =>
        state === 'open' && text !== null ? [{ number, text, author }] : [],
      ),
    }
  },
})
