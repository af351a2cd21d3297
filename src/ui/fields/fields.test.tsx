import type { ComponentChildren } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { emptyForm, Form, type FormState } from '../form.tsx'
import { PageProvider } from '../page-context.tsx'
import { samplePage } from '../sample-page.ts'
import { CheckboxesField, CheckboxField, RadioField, SelectField } from './choice-fields.tsx'
import { RowsField, rowCount } from './rows-field.tsx'
import { DateField, TextArea, TextField } from './text-fields.tsx'

function render(children: ComponentChildren, state: FormState = emptyForm(), submit?: string): string {
  return renderToString(
    <PageProvider page={samplePage()}>
      <Form state={state} submit={submit} hidden={{ round: '7' }}>
        {children}
      </Form>
    </PageProvider>,
  )
}

/** The first tag that contains a text, as its attributes. */
function attributes(html: string, part: string): Record<string, string> {
  const tag = html.match(new RegExp(`<[a-z]+ [^>]*${part}[^>]*>`))?.[0]
  if (!tag) throw new Error(`no tag with ${part}`)
  return Object.fromEntries(
    [...tag.matchAll(/([a-z-]+)(?:="([^"]*)")?/g)].map((m) => [m[1] ?? '', m[2] ?? '']),
  )
}

const failed: FormState = {
  values: { title: '停车 "难"', 'rows.0.count': '八', forms: ['meeting'] },
  errors: { title: '请写短一些', 'rows.0.count': '人数请写成数字' },
  summary: ['这个议题刚被别人改过'],
}

describe('a form', () => {
  it('sends the token and the hidden values', () => {
    const html = render(null)
    expect(attributes(html, 'name="_csrf"').value).toBe('token-of-this-session')
    expect(attributes(html, 'name="round"').value).toBe('7')
  })

  it('sends no token by GET', () => {
    const page = samplePage()
    const html = renderToString(
      <PageProvider page={page}>
        <Form method="get" submit="查找" />
      </PageProvider>,
    )
    expect(html).not.toContain('_csrf')
  })

  it('says nothing about errors while there are none', () => {
    expect(render(<TextField name="title" label="议题" />)).not.toContain('role="alert"')
  })

  it('says in the list of errors which field is meant, also deep inside other parts', () => {
    const Inner = () => <TextField name="title" label="议题名称" />
    const html = render(
      <RadioField name="kind" label="种类" options={[{ value: 'a', label: '甲', reveal: <Inner /> }]} />,
      { values: {}, errors: { title: '请填写这一项。', kind: '请选一项。' }, summary: [] },
    )
    expect(html).toContain('<a href="#f-title">议题名称：请填写这一项。</a>')
    expect(html).toContain('<a href="#f-kind">种类：请选一项。</a>')
    expect(html.match(/name="title"/g)).toHaveLength(1)
  })

  it('leads from what stands in the way to the page that lifts it', () => {
    const html = render(null, {
      values: {},
      errors: {},
      summary: [
        { text: '还没有列出协商人员。', ways: [{ kind: 'lift', href: '/staff/topics/t/participants' }] },
      ],
    })
    expect(html).toContain('还没有列出协商人员。 <a href="/staff/topics/t/participants">去办</a>')
    // To mend the one field is not all there is to do then.
    const both = render(<TextField name="title" label="议题" />, {
      values: {},
      errors: { title: '请填写这一项。' },
      summary: ['还没有列出协商人员。'],
    })
    expect(both).toContain('这一步还没有办成')
    expect(both).not.toContain('改好就能提交')
  })

  it('shows beside what was typed what another has written meanwhile, and only where it differs', () => {
    const sources = [
      { value: 'member', label: '委员荐题' },
      { value: 'masses', label: '群众出题' },
    ]
    const html = render(
      <>
        <TextField name="title" label="议题" />
        <TextArea name="background" label="背景" />
        <RadioField name="source" label="来源" options={sources} />
        <TextField name="note" label="说明" />
        <TextField name="reason" label="理由" ofTheAct />
      </>,
      {
        values: {
          title: '路灯',
          background: '天黑。\r\n没有灯。',
          source: 'member',
          note: '我写的',
          reason: '为了改',
        },
        errors: {},
        summary: ['别人先做了 1 处改动。'],
        standing: { title: '路灯', background: '天黑。\n只有一盏灯。', source: ['masses'] },
      },
    )
    expect(html).toContain('别人改动以后，这里是：天黑。\n只有一盏灯。')
    expect(html).toContain('别人改动以后，这里是：群众出题')
    expect(html).toContain('别人改动以后，这里是空的。')
    expect(html).not.toContain('这里是：路灯')
    expect(html).not.toContain('f-reason-standing')
    expect(attributes(html, 'name="background"')['aria-describedby']).toContain('f-background-standing')
  })

  it('lists errors in the order of the page, not in the order they were found', () => {
    const html = render(
      <>
        <TextField name="code" label="开通码" />
        <TextField name="city" label="名称" />
      </>,
      { values: {}, errors: { city: '请填写这一项。', code: '开通码不对。' }, summary: [] },
    )
    expect(html.indexOf('#f-code')).toBeLessThan(html.indexOf('#f-city'))
  })

  it('lists every error first, each leading to its field, and the sentences that belong to none', () => {
    const html = render(<TextField name="title" label="议题" />, failed)
    expect(html).toContain('<a href="#f-title">议题：请写短一些</a>')
    expect(html).toContain('<a href="#f-rows-0-count">人数请写成数字</a>')
    expect(html).toContain('这个议题刚被别人改过')
    expect(attributes(html, 'role="alert"').tabindex).toBe('-1')
    expect(html.indexOf('role="alert"')).toBeLessThan(html.indexOf('name="title"'))
  })

  it('lets Enter press the main button, not the one that adds a row', () => {
    const html = render(<RowsField name="rows" label="人员" render={() => null} />, emptyForm(), '提交')
    expect(html.match(/<button[^>]*>/)?.[0]).not.toContain('_more')
  })
})

describe('the list of what is wrong', () => {
  it('says in which row a field stands', () => {
    const html = render(
      <RowsField
        name="rows"
        label="协商人员"
        min={2}
        rowLabel={(number) => `第 ${number} 类`}
        render={(index) => <TextField name={`rows.${index}.count`} label="人数" />}
      />,
      { values: {}, errors: { 'rows.1.count': '请写成数字' }, summary: [] },
    )
    expect(html).toContain('<a href="#f-rows-1-count">第 2 类 · 人数：请写成数字</a>')
  })

  it('leads to the rows that a sentence is about, and into the first of them where they have no name', () => {
    const none = (name: string) => ({ values: {}, errors: { [name]: '请至少填一行' }, summary: [] })
    const rows = (
      <RowsField name="rows" label="问题" render={() => <TextField name="rows.0.text" label="问题" />} />
    )
    expect(render(rows, none('rows'))).toContain('<a href="#f-rows">问题：请至少填一行</a>')
    const boxes = <CheckboxField name="groups.0.group" value="masses" label="请群众评" />
    expect(render(boxes, none('groups'))).toContain('<a href="#f-groups-0-group">请至少填一行</a>')
  })
})

describe('a field', () => {
  it('keeps what was typed and ties label, hint and error to the control', () => {
    const html = render(<TextField name="title" label="议题" hint="不超过 30 字" />, failed)
    const input = attributes(html, 'name="title"')
    expect(input.value).toBe('停车 &quot;难&quot;')
    expect(input['aria-describedby']).toBe('f-title-hint f-title-error')
    expect(input['aria-invalid']).toBe('true')
    expect(html).toContain('<label class="label" for="f-title">')
    expect(html).toContain('id="f-title-hint"')
    expect(html).toContain('id="f-title-error"')
  })

  it('is not described or invalid when there is nothing to say', () => {
    const input = attributes(render(<TextField name="title" label="议题" />), 'name="title"')
    expect(input).not.toHaveProperty('aria-describedby')
    expect(input).not.toHaveProperty('aria-invalid')
  })

  it('says when it is optional', () => {
    expect(render(<TextField name="phone" label="电话" optional />)).toContain('选填')
  })

  it('never sends a password back', () => {
    const html = render(<TextField name="secret" type="password" label="密码" />, emptyForm({ secret: 'x9' }))
    expect(html).not.toContain('x9')
  })

  it('keeps the lines of a long text and points to its counter', () => {
    const html = render(<TextArea name="words" label="原话" max={500} />, emptyForm({ words: '一\n二 <三>' }))
    expect(html).toContain('>一\n二 &lt;三></textarea>')
    expect(attributes(html, 'data-max')['aria-describedby']).toBe('f-words-counter')
  })

  it('takes today in Asia/Shanghai, and what was typed before that', () => {
    const field = <DateField name="day" label="日期" initial="today" />
    expect(attributes(render(field), 'name="day"').value).toBe('2026-06-22')
    expect(attributes(render(field, emptyForm({ day: '' })), 'name="day"').value).toBe('')
  })
})

describe('a choice', () => {
  const options = [
    { value: 'meeting', label: '会议' },
    { value: 'courtyard', label: '院落', hint: '在居民家门口' },
  ]

  it('marks the chosen option of a list', () => {
    const html = render(
      <SelectField name="form" label="形式" options={options} />,
      emptyForm({ form: 'courtyard' }),
    )
    expect(attributes(html, 'value="courtyard"')).toHaveProperty('selected')
    expect(attributes(html, 'value="meeting"')).not.toHaveProperty('selected')
  })

  it('groups radio buttons, the first carrying the id that the error leads to', () => {
    const state = { ...emptyForm({ form: 'courtyard' }), errors: { form: '请选一种' } }
    const html = render(<RadioField name="form" label="形式" options={options} />, state)
    expect(attributes(html, 'class="field')['aria-describedby']).toBe('f-form-error')
    expect(attributes(html, 'value="meeting"').id).toBe('f-form')
    expect(attributes(html, 'value="courtyard"')).toHaveProperty('checked')
    expect(attributes(html, 'value="courtyard"')['aria-describedby']).toBe('f-form-2-note')
  })

  it('ticks several', () => {
    const html = render(<CheckboxesField name="forms" label="形式" options={options} />, failed)
    expect(attributes(html, 'value="meeting"')).toHaveProperty('checked')
    expect(attributes(html, 'value="courtyard"')).not.toHaveProperty('checked')
  })

  it('comes back unticked when nothing was ticked, whatever it began with', () => {
    const field = <CheckboxesField name="forms" label="形式" options={options} initial={['meeting']} />
    expect(attributes(render(field), 'value="meeting"')).toHaveProperty('checked')
    const cameBack = { ...emptyForm({ title: '停车' }), errors: { forms: '请至少选一种' } }
    expect(attributes(render(field, cameBack), 'value="meeting"')).not.toHaveProperty('checked')
  })

  it('sends yes for a single tick', () => {
    const field = <CheckboxField name="consent" label="已征得同意" />
    expect(attributes(render(field), 'name="consent"')).toMatchObject({ value: 'yes' })
    expect(attributes(render(field, emptyForm({ consent: 'yes' })), 'name="consent"')).toHaveProperty(
      'checked',
    )
  })
})

describe('rows', () => {
  it('are as many as were sent, at least the minimum, one more when asked for', () => {
    expect(rowCount({}, 'rows', 2)).toBe(2)
    expect(rowCount({ 'rows.3.text': 'x', 'rowsets.9.text': 'x' }, 'rows', 1)).toBe(4)
    expect(rowCount({ 'rows.0.text': 'x', _more: 'rows' }, 'rows', 1)).toBe(2)
    expect(rowCount({ 'rows.0.text': 'x', _more: 'other' }, 'rows', 1)).toBe(1)
  })

  it('show each row with its values and errors, and an empty one for the script', () => {
    const html = render(
      <RowsField
        name="rows"
        label="协商人员"
        rowLabel={(number) => `第 ${number} 类`}
        render={(index) => <TextField name={`rows.${index}.count`} label="人数" />}
      />,
      failed,
    )
    expect(attributes(html, 'name="rows.0.count"').value).toBe('八')
    expect(attributes(html, 'name="rows.0.count"')['aria-invalid']).toBe('true')
    expect(html).toContain('第 1 类')
    expect(attributes(html, 'name="rows.9999.count"').value).toBe('')
    expect(attributes(html, 'name="_more"')).toMatchObject({ value: 'rows', type: 'submit' })
  })
})
