import { wordsIn } from '../../../ui/words.ts'
import type { FedPointsPort } from '../../sessions/index.ts'
import { consultationRecordWords, toldDissent } from '../web/record-words.ts'
import { fedPoints, updatePoint } from './point-store.ts'

/** What the session's outcome asks of this feature, which stands above it. The record is written in Chinese. */
export const fedPointsPort: FedPointsPort = {
  async waiting(db, roundId) {
    const words = wordsIn(consultationRecordWords, 'zh-CN')
    const points = await fedPoints(db, roundId)
    return points
      .filter((one) => one.forSession && !one.inConsensus)
      .map(({ id, text, figures, dissent }) => ({
        id,
        text: words.row(text, words.figures(figures), []),
        dissents: toldDissent(dissent).map((one) => words.dissent(text, words.against(one))),
      }))
  },
  async settled(db, roundId, lang) {
    const points = await fedPoints(db, roundId)
    return points.flatMap(({ consensusPointId, consultationTitle, number, figures }) =>
      consensusPointId
        ? {
            consensusPointId,
            consultationTitle,
            number,
            figures: wordsIn(consultationRecordWords, lang).figures(figures),
            recordedFigures: wordsIn(consultationRecordWords, 'zh-CN').figures(figures),
          }
        : [],
    )
  },
  async settle(tx, pointId, consensusPointId) {
    await updatePoint(tx, pointId, { consensus_point_id: consensusPointId })
  },
}
