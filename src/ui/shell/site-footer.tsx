import { type PageContext, usePage } from '../page-context.tsx'
import { Icon } from '../parts/icon.tsx'
import { uiWords } from '../ui-words.ts'
import { useWords } from '../words.ts'
import { siteLinks } from './navigation.ts'

type Switch = { label: string; query: string; current: boolean; lang?: string }

/** A person's phone number, a place to complain, and how the page is shown. */
export function SiteFooter() {
  const page = usePage()
  const words = useWords(uiWords)
  const languages: Switch[] = [
    { label: '中文', query: 'lang=zh-CN', current: page.lang === 'zh-CN', lang: 'zh-CN' },
    { label: 'English', query: 'lang=en', current: page.lang === 'en', lang: 'en' },
  ]
  const themes: Switch[] = (['auto', 'light', 'dark'] as const).map((theme) => ({
    label: { auto: words.themeAuto, light: words.themeLight, dark: words.themeDark }[theme],
    query: `theme=${theme}`,
    current: page.theme === theme,
  }))
  const sizes: Switch[] = (['standard', 'large'] as const).map((size) => ({
    label: words[size],
    query: `size=${size}`,
    current: page.size === size,
  }))
  return (
    <footer class="site-footer">
      <div class="site-footer-inner">
        <div class="footer-help">
          {page.helpPhone && (
            <p>
              <Icon name="phone" />
              {words.helpPhone} <a href={`tel:${page.helpPhone}`}>{page.helpPhone}</a>
            </p>
          )}
          <p>
            <Icon name="speech" />
            <a href={siteLinks.feedback}>{words.feedback}</a>
          </p>
        </div>
        <div class="footer-switches">
          <SwitchRow label={words.language} switches={languages} page={page} />
          <SwitchRow label={words.textSize} switches={sizes} page={page} />
          <SwitchRow label={words.colours} switches={themes} page={page} />
        </div>
        <p class="footer-line">{`${page.siteName} · ${words.footerLine}`}</p>
      </div>
    </footer>
  )
}

function SwitchRow(props: { label: string; switches: Switch[]; page: PageContext }) {
  const back = encodeURIComponent(props.page.path)
  return (
    <div class="switch-row">
      <span class="switch-label">{props.label}</span>
      <ul>
        {props.switches.map((item) => (
          <li key={item.query}>
            <a
              href={`${siteLinks.preferences}?${item.query}&back=${back}`}
              aria-current={item.current ? 'true' : undefined}
              lang={item.lang}
              rel="nofollow"
            >
              {item.label}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
