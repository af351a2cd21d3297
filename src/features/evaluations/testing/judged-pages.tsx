import { requestOfForm } from '../../../platform/http/form-body.ts'
import type { ApprovedTopic } from '../../results/testing/approved-topic.ts'
import { openForm } from '../../results/testing/page-of.tsx'
import { convener, partyOffice } from '../../topics/testing/topic-city.ts'
import { analyseCauseCommand } from '../server/analyse-cause.ts'
import { closeEvaluationsCommand } from '../server/close-evaluations.ts'
import { evaluationsForms } from '../server/evaluations-pages.ts'
import { openEvaluationsCommand } from '../server/open-evaluations.ts'

/** The asking ends, and the cause is written down. */
export async function endRound(city: ApprovedTopic) {
  const { topicId } = city
  await city.run(convener, closeEvaluationsCommand, { topicId, groups: ['masses'] })
  await city.run(partyOffice, analyseCauseCommand, { topicId, text: '出入口只有一个' })
}

/** Asks groups by what the form sends: untouched groups are left out. */
export async function openByForm(city: ApprovedTopic) {
  const path = '/staff/topics/:topicId/evaluations'
  const { form } = await openForm(city, evaluationsForms, path, { actor: partyOffice })
  const values = {
    'groups.0.group': '',
    'groups.0.description': '',
    'groups.1.group': 'members',
    'groups.1.description': '参加协商的委员',
    'groups.1.roles': 'member',
    'groups.2.group': 'masses',
    'groups.2.description': '全体业主',
    'groups.2.count': '４００',
  }
  const posted = { ...requestOfForm(values, form.command.request), topicId: city.topicId }
  return city.run(partyOffice, openEvaluationsCommand, posted as never)
}
