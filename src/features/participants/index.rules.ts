export { categories, categoryIn, proposedGroup } from './rules/categories.ts'
export { groups } from './rules/groups.ts'
export { groupOfRow } from './rules/table-plan.ts'
