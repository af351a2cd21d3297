export { changesBetween, correctionObstacles, reasonNeeded } from './rules/corrections.ts'
export { withVoided } from './rules/struck.ts'
