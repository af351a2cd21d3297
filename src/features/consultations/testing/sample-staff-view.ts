import { exactly } from '../../../base/told.ts'
import type { FedPoint } from '../contract/points.ts'
import type { FlagsView, StaffConsultationView, StatementView } from '../contract/views.ts'
import { sampleConsultation } from './sample-views.ts'

export const noFlags: FlagsView = {
  ...{ allAlike: 0, tooFast: 0, rushes: [] },
  ...{ withoutFlagged: null, withoutInfluential: null },
}

export function sampleStatementView(change: Partial<StatementView> = {}): StatementView {
  return {
    ...{ number: 1, text: '充电桩装在一号楼北侧的空地上。', author: 'staff', state: 'open', meta: false },
    ...{ reason: null, words: null, writtenAt: new Date('2026-06-16T01:00:00Z'), votes: 0 },
    ...change,
  }
}

export function sampleStaffView(change: Partial<StaffConsultationView> = {}): StaffConsultationView {
  return {
    consultation: sampleConsultation(),
    ...{ sessionId: 'session-1', sessionTitle: '电动车怎么停、怎么充，大家来商量' },
    ...{ opening: [], statementsAllowed: true, fed: [] },
    waiting: [],
    statements: [sampleStatementView()],
    ...{ openLinks: [], revoked: [], issued: [], flags: noFlags },
    may: { manage: true, moderate: true, enterSlips: true, feed: true },
    ...change,
  }
}

export function sampleFedPoint(): FedPoint {
  const told = { agrees: exactly(9), disagrees: exactly(5), passes: exactly(6), least: 0.6 }
  const figures = {
    ...{ agrees: 9, disagrees: 5, passes: 6, told, score: 0.6, groups: 2, people: 20, devices: 0 },
  }
  return {
    ...{ id: 'point-1', consultationId: 'consultation-1', consultationTitle: '电动车怎么停', number: 1 },
    ...{ text: '充电桩装在一号楼北侧的空地上。', figures, dissent: [], forSession: true },
    ...{ consensusPointId: null, suggestionId: null, inConsensus: false, inSuggestions: false },
  }
}
