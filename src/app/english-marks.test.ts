import { expect, test } from 'vitest'

const files = import.meta.glob<Record<string, unknown>>(
  '../{features/*/web,ui,app}/*{words,sentences,situation,briefs}.ts',
  {
    eager: true,
  },
)

/** Every text of a catalogue; what takes arguments is asked with plain ones, where these will do. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'function') {
    try {
      return [String(value('x', 'y', 2, 2))]
    } catch {
      return []
    }
  }
  return value && typeof value === 'object' ? Object.values(value).flatMap(textsOf) : []
}

test('no English text is parted by Chinese marks', () => {
  const texts = Object.values(files)
    .flatMap((file) => Object.values(file))
    .flatMap((catalogue) => textsOf((catalogue as { en?: unknown } | null)?.en))
  expect(texts.length).toBeGreaterThan(1500)
  expect(texts.filter((text) => /[，。：；、（）？！]/.test(text))).toEqual([])
})
