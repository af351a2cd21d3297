import { usePage } from '../page-context.tsx'
import { uiWords } from '../ui-words.ts'
import { useWords } from '../words.ts'
import { navigationOf, siteLinks } from './navigation.ts'
import { SealMark } from './seal-mark.tsx'

/** Brand, main menu, and who is signed in. */
export function SiteHeader(props: { kind: 'public' | 'staff' | 'plain' }) {
  const page = usePage()
  const words = useWords(uiWords)
  return (
    <header class="site-header">
      <div class="site-header-inner">
        <a class="brand" href={siteLinks.home}>
          <SealMark />
          <span class="brand-name">{words.brand}</span>
          <span class="brand-site">{page.siteName}</span>
        </a>
        {props.kind !== 'staff' && <SizeSwitch />}
        {props.kind !== 'plain' && page.viewer && <ViewerLine />}
        {props.kind !== 'plain' && (
          <nav class="site-nav" aria-label={words.mainMenu}>
            <ul>
              {navigationOf(page, props.kind).map((item) => (
                <li key={item.href}>
                  <a href={item.href} aria-current={item.current}>
                    {item.label}
                    {item.count ? <span class="count">{words.nav.taskCount(item.count)}</span> : null}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </div>
    </header>
  )
}

/** On phones the foot of the page is far away for those who need larger type. */
function SizeSwitch() {
  const { size, path } = usePage()
  const words = useWords(uiWords)
  const wanted = size === 'large' ? 'standard' : 'large'
  return (
    <a
      class="size-switch"
      href={`${siteLinks.preferences}?size=${wanted}&back=${encodeURIComponent(path)}`}
      rel="nofollow"
    >
      {wanted === 'large' ? words.toLarge : words.toStandard}
    </a>
  )
}

function ViewerLine() {
  const { viewer, csrf } = usePage()
  const words = useWords(uiWords)
  if (!viewer) return null
  return (
    <div class="viewer">
      <span class="visually-hidden">{words.signedInAs}</span>
      {viewer.name && <span class="viewer-name">{viewer.name}</span>}
      {viewer.postLine && <span class="viewer-post">{viewer.postLine}</span>}
      <form method="post" action={siteLinks.logout}>
        <input type="hidden" name="_csrf" value={csrf} />
        <button class="link-button" type="submit">
          {words.signOut}
        </button>
      </form>
    </div>
  )
}
