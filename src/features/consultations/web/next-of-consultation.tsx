import { ButtonLink, NextAction, Section, Stack, usePage, useWords } from '../../../ui/index.ts'
import type { StaffConsultationView } from '../contract/views.ts'
import { consultationsReasons } from './reason-words.ts'
import { staffWords } from './staff-words.ts'

type Next = { title: string; sentence: string; act?: { href: string; label: string } }

/** The one thing to do next, with what stands in its way. */
export function NextOfConsultation(props: { view: StaffConsultationView }) {
  const { lang } = usePage()
  const { view } = props
  const next = useNext(view)
  const opening = next.act?.href.endsWith('/open') ? view.opening : []
  return (
    <NextAction
      title={next.title}
      sentence={next.sentence}
      obstacles={opening.map((reason) => ({
        text: consultationsReasons[lang][reason.code](reason.values ?? {}),
      }))}
    >
      {next.act && opening.length === 0 && <ButtonLink href={next.act.href}>{next.act.label}</ButtonLink>}
    </NextAction>
  )
}

/** What else may be done, quietly. */
export function OtherActs(props: { view: StaffConsultationView }) {
  const words = useWords(staffWords)
  const next = useNext(props.view)
  const others = useOtherActs(props.view).filter((one) => one.href !== next.act?.href)
  if (others.length === 0) return null
  return (
    <Section title={words.others}>
      <Stack gap="small">
        {others.map((one) => (
          <a key={one.href} href={one.href}>
            {one.label}
          </a>
        ))}
      </Stack>
    </Section>
  )
}

function useNext(view: StaffConsultationView): Next {
  const { next: words, acts } = useWords(staffWords)
  const { consultation, may, waiting } = view
  const base = `/staff/consultations/${consultation.id}`
  const open = view.statements.filter((one) => one.state === 'open').length
  if (consultation.state === 'draft') {
    if (open === 0) {
      const act = may.manage ? { href: `${base}/statements`, label: acts.seed } : undefined
      return { title: words.seedTitle, sentence: words.seed, act }
    }
    const act = may.manage ? { href: `${base}/open`, label: acts.open } : undefined
    return { title: words.openTitle, sentence: words.open(open), act }
  }
  if (consultation.state === 'closed') {
    if (view.fed.length > 0) {
      const act = { href: `/staff/topics/${consultation.topicId}`, label: acts.topic }
      return { title: words.fedTitle(view.fed.length), sentence: words.fed, act }
    }
    return may.feed
      ? { title: words.feedTitle, sentence: words.feed, act: { href: `${base}/feed`, label: acts.feed } }
      : { title: words.doneTitle, sentence: words.done }
  }
  if (waiting.length > 0 && may.moderate) {
    const act = { href: `${base}/moderation`, label: acts.moderate }
    return { title: words.moderateTitle(waiting.length), sentence: words.moderate, act }
  }
  if (consultation.overdue && may.manage) {
    return {
      title: words.closeTitle,
      sentence: words.close,
      act: { href: `${base}/close`, label: acts.close },
    }
  }
  if (consultation.counts.votes === 0 && may.manage) {
    return {
      title: words.linksTitle,
      sentence: words.links,
      act: { href: `${base}/links`, label: acts.links },
    }
  }
  return {
    title: words.waitTitle,
    sentence: words.wait,
    act: { href: `/consultations/${consultation.id}/results`, label: acts.results },
  }
}

function useOtherActs(view: StaffConsultationView): { href: string; label: string }[] {
  const { acts } = useWords(staffWords)
  const { consultation, may } = view
  const base = `/staff/consultations/${consultation.id}`
  const { state } = consultation
  const list: [boolean, string, string][] = [
    [state !== 'draft', `/consultations/${consultation.id}/results`, acts.results],
    [may.manage && state !== 'closed', `${base}/links`, acts.links],
    [may.enterSlips && state === 'open', `${base}/slips`, acts.slips],
    [may.feed && state !== 'draft', `${base}/feed`, acts.feed],
    [may.manage && state === 'open', `${base}/close`, acts.close],
  ]
  return list.flatMap(([can, href, label]) => (can ? [{ href, label }] : []))
}
