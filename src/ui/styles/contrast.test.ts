import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

/** The colour tokens of the block that follows a selector. */
function tokensOf(selector: string): Record<string, string> {
  const start = css.indexOf(`${selector} {`)
  if (start < 0) throw new Error(`no block ${selector}`)
  const block = css.slice(start, css.indexOf('}', start))
  return Object.fromEntries(
    [...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map((match) => [match[1] ?? '', match[2] ?? '']),
  )
}

const themes = {
  light: tokensOf('[data-theme]'),
  dark: tokensOf('[data-theme="dark"]'),
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string | undefined, other: string | undefined): number {
  if (!one || !other) throw new Error('a colour of the pair is not defined')
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

// Every text colour on every ground it stands on. Soft grounds carry ink and their own colour.
const grounds = ['paper', 'surface', 'sunken']
const groups = ['group-a', 'group-b', 'group-c', 'group-d', 'group-e']
const texts = ['ink', 'quiet', 'seal', 'seal-deep', 'teal', 'good', 'warn', 'bad', ...groups]
const textPairs: [string, string][] = [
  ...texts.flatMap((text) => grounds.map((ground): [string, string] => [text, ground])),
  ...['seal', 'teal', 'good', 'warn', 'bad'].flatMap((tone): [string, string][] => [
    ['ink', `${tone}-soft`],
    ['quiet', `${tone}-soft`],
    [tone, `${tone}-soft`],
  ]),
  ['on-seal', 'seal'],
  ['on-seal', 'seal-deep'],
]

describe.each(Object.entries(themes))('the %s theme', (_, tokens) => {
  it.each(textPairs)('reads %s on %s at 4.5:1 at least', (text, ground) => {
    expect(contrast(tokens[text], tokens[ground])).toBeGreaterThanOrEqual(4.5)
  })

  it.each(grounds)('shows the edges of fields on %s at 3:1 at least', (ground) => {
    expect(contrast(tokens.edge, tokens[ground])).toBeGreaterThanOrEqual(3)
  })
})

describe('the themes', () => {
  it('measure contrast as the standard does', () => {
    expect(contrast('#000000', '#ffffff')).toBe(21)
    expect(contrast('#a8201a', '#ffffff')).toBeCloseTo(7.3, 1)
  })

  it('define the same tokens', () => {
    expect(Object.keys(themes.light).length).toBeGreaterThan(15)
    expect(Object.keys(themes.dark)).toEqual(Object.keys(themes.light))
  })

  it('give the choice of dark and a dark system the same colours', () => {
    expect(tokensOf('[data-theme="auto"]')).toEqual(themes.dark)
  })
})
