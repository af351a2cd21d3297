import { votingWords } from './voting-words.ts'

type Next = { number: number; text: string; author: string; draw: string }
/** What the server says when a vote is kept. */
type Kept = { answered: number; total: number; next: Next | null }
type Waiting = { vote: { statement: number; answer: string; draw: string }; word: string }

const retryAfter = 4000
/** Too many at once, or a server that is not there for the moment: the answer waits as it does without connection. */
const notNow = [429, 502, 503, 504]

/**
 * Answers to statements without a new page: a press or a key sends the vote in the background and puts the next
 * statement in place. An answer that finds no connection stays on this device and goes out later; the server keeps one
 * vote for a voter and a statement, so sending it again never counts twice.
 */
export function startVoting(form: HTMLFormElement): void {
  const words = votingWords()
  const find = <E extends Element>(name: string) => form.querySelector<E>(`[data-${name}]`)
  const buttons = [...form.querySelectorAll<HTMLButtonElement>('button[name="answer"]')]
  const said = find<HTMLElement>('said')
  const authors = JSON.parse(form.dataset.voting ?? '{}') as Record<string, string>
  const api = form.dataset.api ?? ''
  const key = `vote:${api}`
  let busy = false

  for (const mark of form.querySelectorAll<HTMLElement>('[data-key]')) mark.hidden = false
  form.addEventListener('submit', (event) => {
    const button = event.submitter
    if (!(button instanceof HTMLButtonElement) || button.name !== 'answer') return
    // Before the script that stops second presses sees it: what follows here stops them itself.
    event.preventDefault()
    event.stopPropagation()
    answer(button)
  })
  document.addEventListener('keydown', (event) => {
    const typing = event.target instanceof Element && event.target.closest('input, textarea, select')
    if (typing || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return
    const button = buttons[Number(event.key) - 1]
    if (!button || !/^[1-3]$/.test(event.key)) return
    event.preventDefault()
    answer(button)
  })
  window.addEventListener('online', () => resend())
  resend()

  function answer(button: HTMLButtonElement): void {
    if (busy) return
    const word = button.querySelector('[data-word]')?.textContent ?? ''
    button.dataset.chosen = ''
    void send(
      {
        vote: {
          statement: Number(field('statement')?.value),
          answer: button.value,
          draw: field('draw')?.value ?? '',
        },
        word,
      },
      false,
    )
  }

  async function send(waiting: Waiting, again: boolean): Promise<void> {
    busy = true
    form.setAttribute('aria-busy', 'true')
    try {
      const answered = await fetch(api, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(waiting.vote),
      })
      if (notNow.includes(answered.status)) throw new Error(`not now: ${answered.status}`)
      forget()
      if (!answered.ok) return sendByForm(waiting.vote)
      const kept = (await answered.json()) as Kept
      if (!kept.next) return location.assign(form.action)
      show(kept, kept.next)
      offerBack(waiting.vote.statement)
      say(again ? words.sentLater(waiting.word) : words.kept(waiting.word))
    } catch {
      keep(waiting)
      say(words.offline(waiting.word))
      find<HTMLElement>('undo')?.setAttribute('hidden', '')
      setTimeout(resend, retryAfter)
      form.dataset.offline = ''
      return
    }
    settle()
  }

  /** A refused answer goes the way without script: the page that comes says why, with the statement it was about. */
  function sendByForm(vote: Waiting['vote']): void {
    set('statement', String(vote.statement))
    set('draw', vote.draw)
    const answer = document.createElement('input')
    answer.type = 'hidden'
    answer.name = 'answer'
    answer.value = vote.answer
    form.append(answer)
    form.submit()
  }

  function settle(): void {
    busy = false
    delete form.dataset.offline
    form.removeAttribute('aria-busy')
    for (const button of buttons) delete button.dataset.chosen
  }

  /** What could not be sent before, also on an earlier visit to this page. */
  function resend(): void {
    const text = read()
    if (!text || (busy && form.dataset.offline === undefined)) return
    delete form.dataset.offline
    void send(JSON.parse(text) as Waiting, true)
  }

  function show(kept: Kept, next: Next): void {
    set('statement', String(next.number))
    set('draw', next.draw)
    find('note')?.remove()
    // The page was perhaps opened for another statement: loaded again it shows the next one.
    history.replaceState(null, '', form.action)
    const left = kept.total - kept.answered
    const text = find<HTMLElement>('text')
    const over = find('over')
    const progress = find('progress')
    if (over) over.textContent = authors[next.author] ?? ''
    if (progress) progress.textContent = words.progress(kept.answered, left)
    find('progress-part')?.setAttribute('width', `${Math.round((kept.answered / kept.total) * 100)}%`)
    if (!text) return
    text.textContent = next.text
    text.focus({ preventScroll: true })
    form.scrollIntoView({ block: 'nearest' })
  }

  /** Whoever pressed the wrong button goes back to that statement. */
  function offerBack(statement: number): void {
    const undo = find<HTMLAnchorElement>('undo')
    if (!undo) return
    undo.href = `${form.action}?again=${statement}`
    undo.hidden = false
    for (const link of document.querySelectorAll<HTMLElement>('[data-after-answer]')) link.hidden = false
  }

  function field(name: string): HTMLInputElement | null {
    return form.querySelector(`input[name="${name}"]`)
  }

  function set(name: string, value: string): void {
    const found = field(name)
    if (found) found.value = value
  }

  function say(sentence: string): void {
    if (said) said.textContent = sentence
  }

  function keep(waiting: Waiting): void {
    try {
      localStorage.setItem(key, JSON.stringify(waiting))
    } catch {
      // Storage may be full or forbidden: the answer is then kept as long as the page is open.
      memory = JSON.stringify(waiting)
    }
  }

  function read(): string | null {
    try {
      return localStorage.getItem(key) ?? memory
    } catch {
      return memory
    }
  }

  function forget(): void {
    memory = null
    try {
      localStorage.removeItem(key)
    } catch {
      // Nothing was kept there.
    }
  }
}

let memory: string | null = null
