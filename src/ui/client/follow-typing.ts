const pause = 400

/** Keeps a part of the page that is worked out from its form in step with what is typed. */
export function followTyping(part: HTMLElement): void {
  const form = part.closest('form')
  if (!form) return
  for (const hint of form.querySelectorAll<HTMLElement>('[data-without-script]')) hint.hidden = true
  let waiting: ReturnType<typeof setTimeout> | undefined
  let asked = 0
  const ask = async () => {
    asked += 1
    const own = asked
    const fresh = await partOf(form, part.dataset.live ?? '')
    // An older answer does not overtake a newer one; without an answer the button still counts.
    if (fresh && own === asked) putIn(part, fresh)
  }
  const later = () => {
    clearTimeout(waiting)
    waiting = setTimeout(ask, pause)
  }
  form.addEventListener('input', later)
}

async function partOf(form: HTMLFormElement, again: string): Promise<Element | null> {
  const body = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value)
  body.set('_again', again)
  const answer = await fetch(location.href, { method: 'POST', body }).catch(() => null)
  if (!answer?.ok) return null
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  return page.querySelector('[data-live]')
}

/** What was unfolded stays so. */
function putIn(part: HTMLElement, fresh: Element): void {
  const open = [...part.querySelectorAll('details')].map((one) => one.open)
  part.replaceChildren(...fresh.childNodes)
  for (const [index, one] of part.querySelectorAll('details').entries()) one.open = open[index] ?? false
}
