export { changesBetween, correctionObstacles, voidObstacles } from './rules/corrections.ts'
export { withVoided } from './rules/struck.ts'
