import { HiddenField, TextField, useWords } from '../../../ui/index.ts'
import { useGrade } from '../../methods/index.web.ts'
import { evaluationsWords } from './words.ts'

/** How many slips bear each word of the scale. */
export function SlipsFields({ scale }: { scale: readonly string[] }) {
  const words = useWords(evaluationsWords)
  const grade = useGrade()
  return (
    <>
      {scale.map((value, index) => (
        <div key={value}>
          <HiddenField name={`rows.${index}.value`} value={value} />
          <TextField
            name={`rows.${index}.count`}
            label={words.slips(grade(value))}
            inputmode="numeric"
            width="short"
            unit={words.slipsUnit}
            optional
          />
        </div>
      ))}
    </>
  )
}
