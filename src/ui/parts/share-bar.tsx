import { uiWords } from '../ui-words.ts'
import { useWords } from '../words.ts'
import { Tag } from './tag.tsx'

/** Is part/whole at least need? Whole numbers only, so that 16 of 24 is exactly 2/3. */
export function shareReaches(part: number, whole: number, need: readonly [number, number]): boolean {
  return whole > 0 && part * need[1] >= whole * need[0]
}

/** A share with its arithmetic: a bar with the mark that is asked for, and the same in words. */
export function ShareBar(props: {
  /** What is counted: 群众代表和利益相关方. */
  label: string
  part: number
  whole: number
  need: readonly [number, number]
  unit?: string
}) {
  const words = useWords(uiWords)
  const { part, whole, need } = props
  const met = shareReaches(part, whole, need)
  const unit = props.unit ? ` ${props.unit}` : ''
  const width = 240
  const at = (share: number) => Math.round(share * width * 10) / 10
  return (
    <div class="share">
      <p class="share-head">
        <span class="share-label">{props.label}</span>
        <Tag tone={met ? 'good' : 'warn'}>{met ? words.shareMet : words.shareNotMet}</Tag>
      </p>
      <svg class="share-bar" viewBox={`0 0 ${width} 12`} preserveAspectRatio="none" aria-hidden="true">
        <rect class="share-whole" width={width} height="12" />
        <rect
          class={met ? 'share-part share-part-met' : 'share-part'}
          width={whole > 0 ? at(Math.min(part / whole, 1)) : 0}
          height="12"
        />
        <rect class="share-need" x={at(need[0] / need[1]) - 1} width="2" height="12" />
      </svg>
      <p class="share-sum">
        <strong>
          {part}/{whole}
          {unit}
        </strong>{' '}
        {words.shareNeed(`${need[0]}/${need[1]}`)}
        <span class="share-arithmetic">
          {part} × {need[1]} = {part * need[1]} {met ? '≥' : '<'} {whole} × {need[0]} = {whole * need[0]}
        </span>
      </p>
    </div>
  )
}
