import type { AnyCommand } from '../../../platform/commands/command.ts'
import { acknowledgeTopicCommand } from './acknowledge-topic.ts'
import { approveTopicCommand } from './approve-topic.ts'
import { declineTopicCommand } from './decline-topic.ts'
import { draftTopicCommand } from './draft-topic.ts'
import { editTopicCommand } from './edit-topic.ts'
import { fileTopicCommand } from './file-topic.ts'
import { issueNoticeCommand } from './issue-notice.ts'
import { returnTopicCommand } from './return-topic.ts'
import { submitTopicCommand } from './submit-topic.ts'

export const topicCommands: AnyCommand[] = [
  draftTopicCommand,
  editTopicCommand,
  submitTopicCommand,
  returnTopicCommand,
  declineTopicCommand,
  approveTopicCommand,
  fileTopicCommand,
  acknowledgeTopicCommand,
  issueNoticeCommand,
]
