export { changesBetween, correctionObstacles, voidObstacles } from './rules/corrections.ts'
