import { watchCounters } from './counters.ts'
import { focusErrors } from './focus-errors.ts'
import { growRows } from './grow-rows.ts'
import { keepTyped } from './keep-typed.ts'
import { preventDoubleSubmit } from './prevent-double-submit.ts'
import { reviveButtons } from './revive-buttons.ts'

// Comfort only: every page works without this file.
focusErrors()
growRows()
watchCounters()
preventDoubleSubmit()
keepTyped()
reviveButtons()
// Loaded where it is needed only.
const voting = document.querySelector<HTMLFormElement>('form[data-voting]')
if (voting) import('./voting.ts').then(({ startVoting }) => startVoting(voting))
const live = document.querySelector<HTMLElement>('[data-live]')
if (live) import('./follow-typing.ts').then(({ followTyping }) => followTyping(live))
