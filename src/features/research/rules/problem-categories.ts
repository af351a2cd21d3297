import type { Reason } from '../../../base/reason.ts'
import type { ResearchReason } from './reasons.ts'

/** Problems of one category stand under each other: one without a category has that of the one before. */
export function withCategories<Item extends { category?: string }>(
  items: Item[],
): (Item & { category: string })[] {
  let last = ''
  return items.map((item) => {
    last = item.category ?? last
    return { ...item, category: last }
  })
}

/** The first problem has none before it. */
export function categoryObstacles(items: { category?: string }[]): Reason<ResearchReason>[] {
  return items[0] && !items[0].category
    ? [{ code: 'problems.category-needed', field: 'items.0.category' }]
    : []
}
