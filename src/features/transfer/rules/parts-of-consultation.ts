import { type Column, choice, count, fresh, id, maybe, moment, of, or, says, text, truth } from './columns.ts'
import { part, tie } from './part.ts'

const ofTopic = { area_id: 'that of the topic' }
const figure: Column = { kind: 'number' }
const ofConsultation = {
  ties: [tie('consultation_id', 'consultations')],
  numbered: true as const,
}

/** Consultations online: what was asked, who took part as numbers without a face, and every answer. */
export function consultationParts() {
  return {
    consultations: part({
      table: 'consultation',
      says: 'Consultations online. After a move new links are issued: the old ones open nothing.',
      columns: {
        id,
        round_id: of('rounds'),
        session_id: maybe(of('sessions')),
        title: text,
        question: text,
        state: choice('draft', 'open', 'closed'),
        open_to_devices: truth,
        open_to_phones: truth,
        takes_statements: truth,
        results_shown: choice('while_open', 'when_closed'),
        moderation_rule: text,
        closes_at: maybe(moment),
        statements_close_at: maybe(moment),
        created_at: fresh(moment, 'now'),
        opened_at: maybe(moment),
        closed_at: maybe(moment),
      },
      stays: {
        ...ofTopic,
        number: 'each installation has its own',
        secret: 'a secret; the import makes a new one',
      },
    }),
    voters: part({
      table: 'voter',
      says: 'Who took part, numbered from 1 within the consultation. No phone, no link, no slip number, no resident.',
      ...ofConsultation,
      key: ['consultation_id', 'id'],
      voter: 'id',
      columns: {
        consultation_id: of('consultations'),
        id: says(count, 'From 1 on, in the order that the calculation takes them in.'),
        kind: choice('issued', 'phone', 'paper', 'device'),
        joined_at: moment,
      },
      stays: { ...ofTopic, credential: 'names a person or a link', link_id: 'links do not travel' },
    }),
    statements: part({
      table: 'statement',
      says: 'What could be answered, with what was rejected or withdrawn and why.',
      ...ofConsultation,
      key: ['consultation_id', 'number'],
      voter: 'author_voter',
      columns: {
        consultation_id: of('consultations'),
        number: count,
        text: says(maybe(text), 'Left out once its author has been erased.'),
        text_salt: maybe(text),
        author: choice('resident', 'staff', 'research', 'meeting'),
        author_voter: maybe(says(count, 'A number of `voters`.')),
        state: choice('waiting', 'open', 'rejected', 'withdrawn'),
        meta: truth,
        reason: maybe(text),
        reason_words: maybe(text),
        written_at: fresh(moment, 'now'),
        decided_at: maybe(moment),
      },
      stays: ofTopic,
    }),
    votes: part({
      table: 'vote',
      says: 'Every last answer: agree 1, disagree −1, pass 0; by page 0, link 1, paper 2.',
      ...ofConsultation,
      key: ['consultation_id', 'voter_id', 'statement_number'],
      area: { from: 'none' },
      voter: 'voter_id',
      columns: {
        consultation_id: of('consultations'),
        voter_id: says(count, 'A number of `voters`.'),
        statement_number: count,
        answer: figure,
        channel: or(count, 0),
        draw_probability: maybe(figure),
        cast_at: moment,
      },
    }),
    consultationPoints: part({
      table: 'consultation_point',
      says: 'Points taken from the results into the record, with a copy of their figures and of the dissent.',
      columns: {
        id,
        consultation_id: of('consultations'),
        round_id: of('rounds'),
        statement_number: count,
        text,
        figures: { kind: 'object' },
        dissent: { kind: 'list' },
        for_session: truth,
        consensus_point_id: maybe(of('consensusPoints')),
        suggestion_id: maybe(of('suggestions')),
        fed_at: fresh(moment, 'now'),
      },
      stays: ofTopic,
    }),
  }
}

/** Tables that hang on a topic and stay behind altogether, and why. */
export const stayingTables: Readonly<Record<string, string>> = {
  consultation_link: 'a link opens the way into one installation',
  joined_voter: 'nobody goes on voting as one of these voters after a move',
  consultation_result: 'worked out anew from the votes',
  consultation_told_result: 'worked out anew from the votes',
}
