import { newId } from '../../../base/id.ts'
import { refuseIf } from '../../../base/reason.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { LinksAnswer } from '../contract/answers.ts'
import { IssueLinksRequest } from '../contract/requests.ts'
import { linkObstacles } from '../rules/link-obstacles.ts'
import { consultationInHand } from './consultation-in-hand.ts'
import { insertLinks } from './link-store.ts'
import { codeDigest, codeOf } from './voting/link-code.ts'

/** Issues links: each issued one counts one person, an open one lets anyone in who has it. */
export async function issueLinks(act: Act, request: IssueLinksRequest): Promise<{ linkIds: string[] }> {
  const { consultation } = await consultationInHand(act, 'links.issue', request.consultationId)
  refuseIf(linkObstacles(consultation, request.kind))
  const count = request.kind === 'open' ? 1 : (request.count ?? 1)
  const linkIds = Array.from({ length: count }, () => newId(act.now)).sort()
  await insertLinks(
    act.tx,
    linkIds.map((id) => ({
      id,
      consultation_id: consultation.id,
      area_id: consultation.areaId,
      kind: request.kind,
      label: request.label ?? null,
      code_digest: codeDigest(codeOf(consultation.secret, id)),
      created_at: act.now,
      revoked_at: null,
      revoked_reason: null,
      revoked_by: null,
    })),
  )
  await act.record({
    chainId: consultation.id,
    kind: 'links.issued',
    data: { consultationId: consultation.id, kind: request.kind, count, label: request.label ?? null },
  })
  return { linkIds }
}

export const issueLinksCommand = defineCommand({
  name: 'links.issue',
  path: '/consultations/:consultationId/links',
  summary: 'Issue an open link, or links of which each counts one person.',
  request: IssueLinksRequest,
  response: LinksAnswer,
  run: issueLinks,
})
