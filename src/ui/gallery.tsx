import { FormSamples } from './gallery/form-samples.tsx'
import { ListSamples } from './gallery/list-samples.tsx'
import { OpinionSamples } from './gallery/opinion-samples.tsx'
import { RecordSamples } from './gallery/record-samples.tsx'
import { SmallSamples } from './gallery/small-samples.tsx'
import { PageShell } from './shell/page-shell.tsx'

const looks = [
  { id: 'light', theme: 'light', size: 'standard', title: '浅色 / Light' },
  { id: 'dark', theme: 'dark', size: 'standard', title: '深色 / Dark' },
  { id: 'large', theme: 'light', size: 'large', title: '大字版 / Large type' },
] as const

/** The page `/ui`: every part in light, dark and large form. Its samples are in Chinese, as in use. */
export function Gallery() {
  return (
    <PageShell title="界面部件" kind="plain" wide lead="每个部件的浅色、深色和大字三种样子。">
      {looks.map((look) => (
        <div key={look.id} class="gallery-look" id={look.id} data-theme={look.theme} data-size={look.size}>
          <h2>{look.title}</h2>
          <SmallSamples />
          <ListSamples look={look.id} />
          <RecordSamples />
          <OpinionSamples />
          <FormSamples look={look.id} />
        </div>
      ))}
    </PageShell>
  )
}
