import { newId } from '../../../base/id.ts'
import { found, refuseIf } from '../../../base/reason.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { authorise } from '../../access/index.ts'
import { CreatePostRequest } from '../contract.ts'
import { inEndedObstacles } from '../rules/end-obstacles.ts'
import { heldBody, insertPost } from './body-store.ts'

/** Adds a post to a body; who holds it is not asked, the record speaks of posts. */
export async function createPost(act: Act, request: CreatePostRequest): Promise<{ postId: string }> {
  const body = found(await heldBody(act.tx, request.bodyId), 'organisations.body-not-found')
  authorise(act.actor, 'posts.create', { path: body.path })
  refuseIf(inEndedObstacles(body))
  const id = newId(act.now)
  await insertPost(act.tx, {
    id,
    body_id: body.id,
    area_id: body.areaId,
    person_id: null,
    name: request.name,
    held_from: request.heldFrom ?? null,
    held_until: null,
  })
  await act.record({
    chainId: body.organisationId,
    kind: 'post.created',
    happenedOn: request.heldFrom,
    data: { postId: id, bodyId: body.id, name: request.name },
  })
  return { postId: id }
}

export const createPostCommand = defineCommand({
  name: 'posts.create',
  path: '/bodies/:bodyId/posts',
  summary: 'Add a post to a body.',
  request: CreatePostRequest,
  run: createPost,
})
