import { newId } from '../../../base/id.ts'
import type { Act } from '../../../platform/commands/act.ts'
import type { Db, Tx } from '../../../platform/database/tables.ts'
import { bodiesNear } from '../../organisations/index.ts'
import type { RoundHandle } from '../../topics/index.ts'
import type { ResponsibilityRow } from '../contract/requests.ts'
import { nextNumber, type OriginKind, parseOrigin } from '../rules/numbering.ts'
import { type RowFacts, splitNames } from '../rules/responsibility-obstacles.ts'
import './tables.ts'

/** Something that a responsibility may come from, as a form offers it: `suggestion:3`. */
export type OriginOption = {
  key: string
  kind: OriginKind
  number: number
  text: string
  id: string
  voided: boolean
}

/** Everything in a round that a responsibility may come from. */
export async function originsOfRound(db: Db | Tx, roundId: string): Promise<OriginOption[]> {
  const suggestions = await db
    .selectFrom('suggestion')
    .select(['id', 'number', 'text', 'voided_on as voidedOn'])
    .where('round_id', '=', roundId)
    .orderBy('number')
    .execute()
  const problems = await db
    .selectFrom('problem_item')
    .select(['id', 'number', 'text', 'voided_on as voidedOn'])
    .where('round_id', '=', roundId)
    .orderBy('number')
    .execute()
  const commitments = await db
    .selectFrom('commitment')
    .select(['id', 'number', 'text', 'voided_on as voidedOn'])
    .where('round_id', '=', roundId)
    .orderBy('number')
    .execute()
  const option = (
    kind: OriginKind,
    row: { id: string; number: number; text: string; voidedOn: string | null },
  ) => ({
    key: `${kind}:${row.number}`,
    kind,
    id: row.id,
    number: row.number,
    text: row.text,
    voided: row.voidedOn !== null,
  })
  return [
    ...suggestions.map((row) => option('suggestion', row)),
    ...problems.map((row) => option('problem', row)),
    ...commitments.map((row) => option('commitment', row)),
  ]
}

/**
 * Bodies that a row may be laid on: of the organisation itself, of those above it, and of those below it. A CPPCC body
 * advises and carries nothing out, so it is not offered.
 */
export async function bodiesAround(db: Db | Tx, path: string) {
  const above = path.split('/').filter(Boolean)
  const paths = above.map((_, index) => `/${above.slice(0, index + 1).join('/')}/`)
  return db
    .selectFrom('body')
    .innerJoin('organisation', 'organisation.id', 'body.organisation_id')
    .select([
      'body.id',
      'body.name',
      'body.kind',
      'organisation.name as organisationName',
      'organisation.path',
    ])
    .where('body.ended_on', 'is', null)
    .where('body.kind', '<>', 'cppcc')
    .where((eb) => eb.or([eb('organisation.path', 'in', paths), eb('organisation.path', 'like', `${path}%`)]))
    .orderBy('organisation.path', 'desc')
    .orderBy('body.name')
    .limit(300)
    .execute()
}

/** What the rules ask before rows are written: the round's origins, and the bodies that the rows name. */
export async function rowFacts(
  tx: Tx,
  round: Pick<RoundHandle, 'roundId' | 'path'>,
  rows: readonly ResponsibilityRow[],
) {
  const origins = new Map((await originsOfRound(tx, round.roundId)).map((one) => [one.key, one]))
  const ids = [...new Set(rows.flatMap((row) => row.leadBodyId ?? []))]
  const bodyNames = await bodiesNear(tx, round.path, ids)
  return { origins, bodyNames } satisfies RowFacts
}

/** Writes rows of the responsibility list with their numbers; call with the topic's chain locked. */
export async function insertResponsibilities(
  act: Act,
  round: RoundHandle,
  facts: { origins: ReadonlyMap<string, OriginOption>; bodyNames: ReadonlyMap<string, string> },
  rows: readonly ResponsibilityRow[],
): Promise<{ id: string; number: string }[]> {
  const old = await act.tx
    .selectFrom('responsibility')
    .select('number')
    .where('round_id', '=', round.roundId)
    .execute()
  const taken = old.map((row) => row.number)
  const written: { id: string; number: string }[] = []
  for (const row of rows) {
    const origin = facts.origins.get(row.origin)!
    const number = nextNumber(parseOrigin(row.origin), taken)
    const id = newId(act.now)
    taken.push(number)
    written.push({ id, number })
    await act.tx
      .insertInto('responsibility')
      .values({
        id,
        round_id: round.roundId,
        area_id: round.areaId,
        number,
        suggestion_id: origin.kind === 'suggestion' ? origin.id : null,
        problem_item_id: origin.kind === 'problem' ? origin.id : null,
        commitment_id: origin.kind === 'commitment' ? origin.id : null,
        concern_id: null,
        task: row.task,
        lead_name: row.leadName ?? facts.bodyNames.get(row.leadBodyId ?? '') ?? null,
        lead_body_id: row.leadBodyId ?? null,
        helpers: splitNames(row.helpers ?? []),
        person: row.person ?? null,
        due_on: row.dueOn ?? null,
        money: row.money ?? null,
        state: 'issued',
        voided_on: null,
        void_reason: null,
      })
      .execute()
  }
  return written
}

export async function voidResponsibilityRow(tx: Tx, id: string, trace: { on: string; reason: string }) {
  await tx
    .updateTable('responsibility')
    .set({ voided_on: trace.on, void_reason: trace.reason })
    .where('id', '=', id)
    .execute()
}

/** The rows that a new list starts from: every standing suggestion, and what bodies promised in the session. */
export async function startingRows(db: Db | Tx, roundId: string) {
  const suggestions = (await originsOfRound(db, roundId)).filter(
    (one) => one.kind === 'suggestion' && !one.voided,
  )
  const commitments = await db
    .selectFrom('commitment')
    .select(['number', 'text', 'body_name as bodyName', 'body_id as bodyId', 'due_on as dueOn'])
    .where('round_id', '=', roundId)
    .where('voided_on', 'is', null)
    .orderBy('number')
    .execute()
  return [
    ...suggestions.map((one) => ({ origin: one.key, task: one.text })),
    ...commitments.map((one) => ({
      origin: `commitment:${one.number}`,
      task: one.text,
      leadBodyId: one.bodyId,
      leadName: one.bodyId ? null : one.bodyName,
      dueOn: one.dueOn,
    })),
  ]
}
