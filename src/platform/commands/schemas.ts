import Type from 'typebox'
import Format from 'typebox/format'
import { isDay } from '../../base/day.ts'
import { isMobile } from '../../base/phone.ts'

// The name that JSON Schema itself has for a day: who reads a published schema with any checker has it checked.
Format.Set('date', isDay)
Format.Set('clock', (text) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text))
Format.Set('phone', (text) => isMobile(text) || /^0\d{2,3}-?\d{7,8}$/.test(text))
Format.Set('mobile', isMobile)
// Service lines are short (12345), offices have an area code: figures, set apart by single blanks or dashes.
Format.Set('desk-phone', (text) => /^\d([ -]?\d){2,17}$/.test(text))

/** A calendar day, `2020-06-22`. */
export const DayField = Type.String({ format: 'date' })
/** A time of day, `15:00`. */
export const ClockField = Type.String({ format: 'clock' })
/** A mobile or landline number of the mainland. */
export const PhoneField = Type.String({ format: 'phone' })
/** A mobile number of the mainland: where a text message is sent. */
export const MobileField = Type.String({ format: 'mobile' })
/** The number of a desk that the public calls: also short ones, such as a city's service line. */
export const DeskPhoneField = Type.String({ format: 'desk-phone' })
export const IdField = Type.String({ minLength: 1, maxLength: 40 })

/** One line of text: a title, a name, a place. */
export function LineField(maxLength = 200) {
  return Type.String({ minLength: 1, maxLength })
}

/** A text of several lines. */
export function ProseField(maxLength = 5000) {
  return Type.String({ minLength: 1, maxLength })
}

/** One of a list of words. */
export function ChoiceField<const Values extends readonly string[]>(values: Values) {
  return Type.Unsafe<Values[number]>({ type: 'string', enum: [...values] })
}
