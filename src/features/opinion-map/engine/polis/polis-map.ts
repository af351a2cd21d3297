import type { VoteTable } from '../vote-table.ts'
import { clusteredPeople } from './clustered-people.ts'
import { type PolisColumns, polisColumns } from './polis-columns.ts'
import { type PrincipalComponents, principalComponents } from './principal-components.ts'
import { projectPeople, projectStatements, statementExtremities } from './projection.ts'

/** The map: everything of Polis' method that does not need groups. */
export type PolisMap = {
  columns: PolisColumns
  components: PrincipalComponents
  /** x, y of person p at 2p and 2p + 1. */
  people: Float64Array
  /** x, y of statement j at 2j and 2j + 1. */
  statements: Float64Array
  extremities: Float64Array
  /** 1 for people who cast enough votes to be clustered. */
  clustered: Uint8Array
}

/** Computes the map of a table. `gram` as in `principalComponents`. */
export function polisMap(
  table: VoteTable,
  columns = polisColumns(table),
  gram?: () => Float64Array,
): PolisMap {
  const components = principalComponents(table, columns, gram)
  const statements = projectStatements(columns, components)
  return {
    columns,
    components,
    people: projectPeople(table, columns, components),
    statements,
    extremities: statementExtremities(statements),
    clustered: clusteredPeople(table, undefined, undefined, columns),
  }
}
