import type { Tx } from '../../../platform/database/tables.ts'
import type { CommitmentView, DissentView, OpinionView } from '../contract.ts'
import '../../topics/index.ts'

type OpinionWording = Pick<OpinionView, 'speaker' | 'speakerGroup' | 'channel' | 'kind' | 'words'>

/** Writes a note down as corrected; what it said before is kept by `corrections`. */
export async function correctOpinionRow(tx: Tx, id: string, to: OpinionWording): Promise<void> {
  const { speaker, speakerGroup, channel, kind, words } = to
  await tx
    .updateTable('opinion')
    .set({ speaker, speaker_group: speakerGroup, channel, kind, words })
    .where('id', '=', id)
    .execute()
}

export async function correctConsensusRow(tx: Tx, id: string, text: string): Promise<void> {
  await tx.updateTable('consensus_point').set({ text }).where('id', '=', id).execute()
}

type DissentWording = Omit<DissentView, 'id' | 'number' | 'voided'>

export async function correctDissentRow(tx: Tx, id: string, to: DissentWording): Promise<void> {
  const { speakerGroup, text, explanation, explainedBy, explainedOn, accepted } = to
  await tx
    .updateTable('dissent')
    .set({
      speaker_group: speakerGroup,
      text,
      explanation,
      explained_by: explainedBy,
      explained_on: explainedOn,
      accepted,
    })
    .where('id', '=', id)
    .execute()
}

type CommitmentWording = Pick<CommitmentView, 'bodyName' | 'bodyId' | 'text' | 'dueOn'>

export async function correctCommitmentRow(tx: Tx, id: string, to: CommitmentWording): Promise<void> {
  const { bodyName, bodyId, text, dueOn } = to
  await tx
    .updateTable('commitment')
    .set({ body_name: bodyName, body_id: bodyId, text, due_on: dueOn })
    .where('id', '=', id)
    .execute()
}

/** The day of the session in which it was taken on, where one is known. */
export async function dayOfCommitment(tx: Tx, id: string): Promise<string | null> {
  const row = await tx
    .selectFrom('commitment')
    .innerJoin('session', 'session.id', 'commitment.session_id')
    .select('session.held_on as heldOn')
    .where('commitment.id', '=', id)
    .executeTakeFirst()
  return row?.heldOn ?? null
}

/** The salt that seals the words of an entry: it stays when they are corrected, and goes when they are erased. */
export async function saltOf(tx: Tx, table: 'opinion' | 'dissent', id: string): Promise<string> {
  const row =
    table === 'opinion'
      ? await tx.selectFrom('opinion').select('words_salt as salt').where('id', '=', id).executeTakeFirst()
      : await tx.selectFrom('dissent').select('text_salt as salt').where('id', '=', id).executeTakeFirst()
  return row!.salt
}
