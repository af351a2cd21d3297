import { type Column, choice, day, id, maybe, of, or, says, text, texts } from './columns.ts'
import { part, tie } from './part.ts'

const organisationKinds = choice(
  'province',
  'city',
  'county',
  'town',
  'street',
  'park',
  'village',
  'community',
  'sector',
  'enterprise',
)
const bodyKinds = choice(
  'party_committee',
  'government',
  'cppcc',
  'department',
  'self_government',
  'property_company',
  'owners_committee',
  'social_work',
  'enterprise',
  'task_force',
  'other',
)
const settings: Column = { kind: 'object', otherwise: {} }
const endedOn = maybe(day)
const whyEnded = 'for the staff of the installation where it was ended'

/** Where the topic belongs: found again by id, or by name below the same parent, and made where missing. */
export function placeParts() {
  return {
    organisations: part({
      table: 'organisation',
      says: 'The places on the way from the top down to where the topic, its rooms and its bodies belong; parents first.',
      ties: [
        tie('id', 'topic', 'organisation_id'),
        tie('id', 'rooms', 'organisation_id'),
        tie('id', 'bodies', 'organisation_id'),
        tie('id', 'research', 'organisation_id'),
        tie('id', 'sessions', 'organisation_id'),
        tie('id', 'organisations', 'parent_id'),
      ],
      area: { from: 'none' },
      columns: {
        id,
        parent_id: maybe(of('organisations')),
        kind: organisationKinds,
        name: text,
        code: says(maybe(text), 'The division code of national statistics, where there is one.'),
        area_id: says(maybe(id), 'The partition its records carry: the county, or `city` above counties.'),
        settings: says(settings, 'The rule values it sets of its own.'),
        ended_on: endedOn,
      },
      stays: { path: 'follows from the parents', end_reason: whyEnded },
    }),
    rooms: part({
      table: 'room',
      says: 'The rooms where the topic was talked over or its concerns came in.',
      ties: [
        tie('id', 'topic', 'room_id'),
        tie('id', 'concerns', 'room_id'),
        tie('id', 'sessions', 'room_id'),
      ],
      area: { from: 'row', column: 'organisation_id' },
      columns: {
        id,
        organisation_id: of('organisations'),
        name: text,
        level: choice('county', 'town', 'village', 'sector', 'enterprise'),
        tags: or(texts, []),
        address: maybe(text),
        opening: maybe(text),
        method_id: text,
        ended_on: endedOn,
      },
      stays: {
        area_id: 'that of its organisation',
        qr_code: 'follows from the id',
        search: 'follows from the names',
        end_reason: whyEnded,
      },
    }),
    roomPosts: part({
      table: 'room_post',
      says: 'Conveners, linked members and liaisons by title. Written only where the room itself is made.',
      ties: [tie('room_id', 'rooms')],
      area: { from: 'row', column: 'room_id' },
      columns: {
        id,
        room_id: of('rooms'),
        kind: choice('convener', 'linked_member', 'liaison'),
        title: text,
        held_from: maybe(day),
        held_until: maybe(day),
      },
      stays: { area_id: 'that of its room', person_id: 'a post travels, the person does not' },
    }),
    bodies: part({
      table: 'body',
      says: 'Bodies that decisions and responsibilities name.',
      ties: [
        tie('id', 'approvals', 'body_id'),
        tie('id', 'filings', 'body_id'),
        tie('id', 'commitments', 'body_id'),
        tie('id', 'responsibilities', 'lead_body_id'),
        tie('id', 'responsibilityChanges', 'lead_body_from'),
        tie('id', 'responsibilityChanges', 'lead_body_to'),
      ],
      area: { from: 'row', column: 'organisation_id' },
      columns: {
        id,
        organisation_id: of('organisations'),
        kind: bodyKinds,
        name: text,
        ended_on: endedOn,
      },
      stays: { area_id: 'that of its organisation', end_reason: whyEnded },
    }),
  }
}
