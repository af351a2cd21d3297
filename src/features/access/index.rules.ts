export {
  type Action,
  type ActorKind,
  actions,
  actorKinds,
  exclusiveRoles,
  type Role,
  rightsOf,
  roles,
} from './rules/actions.ts'
export { authorise, may, type Subject, scopePaths } from './rules/may.ts'
