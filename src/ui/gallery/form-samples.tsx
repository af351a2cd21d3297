import { CheckboxesField, CheckboxField, RadioField, SelectField } from '../fields/choice-fields.tsx'
import { Fieldset } from '../fields/field-frame.tsx'
import { RowsField } from '../fields/rows-field.tsx'
import { DateField, FileField, TextArea, TextField, TimeField } from '../fields/text-fields.tsx'
import { Form } from '../form.tsx'
import type { FormState } from '../form-state.tsx'
import { ButtonLink } from '../parts/button.tsx'
import { Section } from '../parts/section.tsx'

/** A form that came back: `look` keeps the field names of the three copies of this page apart. */
export function FormSamples(props: { look: string }) {
  const named = (name: string) => `${props.look}.${name}`
  const state: FormState = {
    values: {
      [named('title')]: '老旧小区停车难、消防通道被占怎么办',
      [named('source')]: 'masses',
      [named('forms')]: ['meeting', 'courtyard'],
      [named('day')]: '2026-06-22',
      [named('time')]: '15:00',
      [named('room')]: '1',
      [named('rows.0.category')]: '群众代表',
      [named('rows.0.count')]: '八',
      [named('rows.1.category')]: '政协委员',
      [named('rows.1.count')]: '3',
    },
    errors: {
      [named('background')]: '请用一两句话写明背景',
      [named('rows.0.count')]: '人数请写成数字，例如 8',
    },
    summary: [],
  }
  return (
    <Section title="表单">
      <Form
        state={state}
        submit="报街道党工委审定"
        secondary={
          <ButtonLink tone="quiet" href="#draft">
            先存草稿
          </ButtonLink>
        }
      >
        <TextField
          name={named('title')}
          label="议题"
          hint="用居民看得懂的话，一般不超过 30 字"
          width="full"
        />
        <TextArea name={named('background')} label="背景" rows={4} max={500} />
        <RadioField
          name={named('source')}
          label="议题来源"
          options={[
            { value: 'party', label: '党政点题' },
            {
              value: 'masses',
              label: '群众出题',
              hint: '来自线索、接待、议事会或网上留言',
              reveal: <TextField name={named('concern')} label="线索编号" optional width="short" />,
            },
            { value: 'member', label: '委员荐题' },
          ]}
        />
        <CheckboxesField
          name={named('forms')}
          label="协商形式"
          inline
          options={[
            { value: 'meeting', label: '会议协商' },
            { value: 'courtyard', label: '院落协商' },
            { value: 'written', label: '书面协商' },
          ]}
        />
        <Fieldset legend="时间与地点">
          <DateField name={named('day')} label="日期" />
          <TimeField name={named('time')} label="时间" />
          <SelectField
            name={named('room')}
            label="议事室"
            options={[{ value: '1', label: '五一社区协商议事室' }]}
          />
          <TextField name={named('phone')} label="联系电话" type="tel" autocomplete="tel" optional />
          <FileField name={named('scan')} label="审定表扫描件" optional hint="PDF 或照片，20 MB 以内" />
        </Fieldset>
        <RowsField
          name={named('rows')}
          label="协商人员"
          rowLabel={(number) => `第 ${number} 类`}
          addLabel="再加一类"
          render={(index) => (
            <>
              <TextField name={named(`rows.${index}.category`)} label="类别" />
              <TextField
                name={named(`rows.${index}.count`)}
                label="人数"
                type="number"
                width="short"
                unit="人"
              />
            </>
          )}
        />
        <CheckboxField name={named('public')} label="办结后在网上公开" hint="姓名和联系方式不会公开" />
      </Form>
    </Section>
  )
}
