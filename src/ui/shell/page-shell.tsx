import type { ComponentChildren } from 'preact'
import type { Said } from '../../base/said.ts'
import { classNames } from '../class-names.ts'
import { usePage } from '../page-context.tsx'
import { Breadcrumbs, type Crumb } from '../parts/breadcrumbs.tsx'
import { Callout } from '../parts/callout.tsx'
import { uiWords } from '../ui-words.ts'
import { useWords } from '../words.ts'
import { siteLinks } from './navigation.ts'
import { SiteFooter } from './site-footer.tsx'
import { SiteHeader } from './site-header.tsx'

type PageShellProps = {
  title: string
  /** One sentence under the title. */
  lead?: ComponentChildren
  /** A tag or number above the title. */
  over?: ComponentChildren
  /** `plain` has no menu: a handler's link, a first visit. */
  kind?: 'public' | 'staff' | 'plain'
  crumbs?: Crumb[]
  /** Uses the full width, for tables and boards. */
  wide?: boolean
  /** False when a field carries the title as its label, or the page draws its own heading. */
  heading?: boolean
  /** Something typed here has to be put right; known of forms that are sent. */
  invalid?: boolean
  children?: ComponentChildren
}

/** The whole document around a page. */
export function PageShell(props: PageShellProps) {
  const page = usePage()
  const words = useWords(uiWords)
  const { kind = 'public', heading = true, invalid = page.invalid } = props
  return (
    <Document title={invalid ? words.titleInvalid(props.title) : props.title} kind={kind}>
      <a class="skip-link" href="#main">
        {words.skip}
      </a>
      {page.demo && (
        <aside class="demo-banner" aria-label={words.demoTitle}>
          <strong>{words.demoTitle}</strong> {words.demoBanner}
        </aside>
      )}
      <SiteHeader kind={kind} />
      <div class={classNames('page', props.wide && 'page-wide')}>
        {props.crumbs && <Breadcrumbs crumbs={props.crumbs} />}
        <main id="main" tabIndex={-1}>
          {page.flash && <JustSaid said={page.flash} />}
          {heading && (
            <div class="page-title">
              {props.over && <div class="page-over">{props.over}</div>}
              <h1>{props.title}</h1>
              {props.lead && <p class="lead">{props.lead}</p>}
            </div>
          )}
          {props.children}
        </main>
      </div>
      <SiteFooter />
    </Document>
  )
}

/** What has just happened, with the way to where it stands now. */
function JustSaid({ said }: { said: Said }) {
  const { text, link } = typeof said === 'string' ? { text: said, link: null } : said
  return (
    <div role="status" data-flash>
      <Callout tone="success" title={null}>
        {text} {link && <a href={link.href}>{link.label}</a>}
      </Callout>
    </div>
  )
}

function Document(props: { title: string; kind: string; children: ComponentChildren }) {
  const page = usePage()
  const words = useWords(uiWords)
  return (
    <html lang={page.lang} data-theme={page.theme} data-size={page.size}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content={page.theme === 'auto' ? 'light dark' : page.theme} />
        <meta name="format-detection" content="telephone=no" />
        <title>{`${props.title} · ${words.brand}`}</title>
        <link rel="icon" href={siteLinks.icon} type="image/svg+xml" />
        <link rel="stylesheet" href={page.assets.css} />
        <script type="module" src={page.assets.js} />
      </head>
      <body class={`kind-${props.kind}`}>{props.children}</body>
    </html>
  )
}

/** An A4 page for paper: no menu, the red double rule of an official sheet, a line for its origin. */
export function PrintSheet(props: {
  title: string
  /** Who issues it, above the rule. */
  issuer?: string
  /** Left and right under the rule: number and date. */
  number?: ComponentChildren
  date?: ComponentChildren
  foot?: ComponentChildren
  landscape?: boolean
  /** Its pages carry their numbers on paper. */
  numbered?: boolean
  /** Of an exercise: the sheet says so, so that nobody takes it for an official paper. */
  practice?: boolean
  children?: ComponentChildren
}) {
  const words = useWords(uiWords)
  return (
    <Document title={props.title} kind="print">
      <main
        class={classNames('sheet', props.landscape && 'sheet-landscape', props.numbered && 'sheet-numbered')}
      >
        {props.issuer && <p class="sheet-issuer">{props.issuer}</p>}
        {props.issuer && <hr class="sheet-rule" />}
        {(props.practice || props.number || props.date) && (
          <p class="sheet-line">
            <span>
              {props.practice && <strong class="sheet-practice">{words.practiceSheet}</strong>} {props.number}
            </span>
            <span>{props.date}</span>
          </p>
        )}
        <h1>{props.title}</h1>
        {props.children}
        {props.foot && <footer class="sheet-foot">{props.foot}</footer>}
      </main>
    </Document>
  )
}

/** Room at the end of a sheet for those who sign it, side by side. */
export function SignatureLine(props: { who: string[] }) {
  return (
    <p class="sheet-signed">
      {props.who.map((one) => (
        <span key={one}>{one}</span>
      ))}
    </p>
  )
}
