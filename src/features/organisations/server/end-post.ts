import { found, refuseIf } from '../../../base/reason.ts'
import type { Act } from '../../../platform/commands/act.ts'
import { defineCommand } from '../../../platform/commands/command.ts'
import { authorise } from '../../access/index.ts'
import { EndPostRequest } from '../contract.ts'
import { endPostObstacles } from '../rules/post-obstacles.ts'
import { endPostRow, postById } from './body-store.ts'

/** Ends a post of a body or of a room on a day; acts of before keep the post as it was. */
export async function endPost(act: Act, request: EndPostRequest): Promise<{ postId: string }> {
  const post = found(await postById(act.tx, request.postId), 'organisations.post-not-found')
  authorise(act.actor, 'posts.end', { path: post.path })
  refuseIf(endPostObstacles(post, request.heldUntil))
  await endPostRow(act.tx, post, request.heldUntil)
  await act.record({
    chainId: post.organisationId,
    kind: 'post.ended',
    happenedOn: request.heldUntil,
    data: { postId: post.id, of: post.of, ofId: post.ofId, name: post.name },
  })
  return { postId: post.id }
}

export const endPostCommand = defineCommand({
  name: 'posts.end',
  path: '/posts/:postId/end',
  summary: 'End a post of a body, or a convener’s, linked member’s or liaison’s post of a room.',
  request: EndPostRequest,
  run: endPost,
})
