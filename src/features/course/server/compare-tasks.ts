import type { WantedTask } from '../rules/tasks.ts'
import type { TaskTable } from './tables.ts'

export type TaskChanges = { added: TaskTable[]; changed: TaskTable[]; removed: TaskTable[] }

const keyOf = (kind: string, subjectId: string, role: string) => `${kind} ${subjectId} ${role}`

/** The difference between the tasks there should be and those that are written; what stays keeps its age. */
export function compareTasks(
  wanted: WantedTask[],
  stored: TaskTable[],
  origin: { areaId: string; now: Date; newId: (now: Date) => string },
): TaskChanges {
  const changes: TaskChanges = { added: [], changed: [], removed: [] }
  const known = new Map(stored.map((row) => [keyOf(row.kind, row.subject_id, row.role), row]))
  for (const task of wanted) {
    const key = keyOf(task.kind, task.subjectId, task.role)
    const row = known.get(key)
    known.delete(key)
    const columns = {
      area_id: origin.areaId,
      kind: task.kind,
      subject_kind: task.subjectKind,
      subject_id: task.subjectId,
      topic_id: task.topicId,
      role: task.role,
      organisation_path: task.organisationPath,
      body_id: task.bodyId,
      title: task.title,
      due_on: task.dueOn,
    }
    if (!row) changes.added.push({ ...columns, id: origin.newId(origin.now), since: origin.now })
    else if (differs(row, columns)) changes.changed.push({ ...row, ...columns })
  }
  changes.removed = [...known.values()]
  return changes
}

function differs(row: TaskTable, columns: Omit<TaskTable, 'id' | 'since'>): boolean {
  return (Object.keys(columns) as (keyof typeof columns)[]).some((column) => row[column] !== columns[column])
}
