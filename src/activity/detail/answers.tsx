import { ACTIVITY_LIMITS, type Question } from '../../../cloudfunctions/activity/activity'
import { Chips } from '../../ui/chips'
import { Field, TextField } from '../../ui/field'

interface AnswersProps {
  questions: readonly Question[]
  answers: Readonly<Record<string, string>>
  onChange: (answers: Record<string, string>) => void
  tried: boolean
}

/** What the organiser asks, each with what has been filled in. */
export function Answers({ questions, answers, onChange, tried }: AnswersProps) {
  return questions.map(({ id, label, required, choices }) => {
    const named = required ? label : `${label}（可不填）`
    const error = tried && required && !answers[id] ? '这一项要填' : undefined
    const answer = (value: string) => onChange({ ...answers, [id]: value })
    return choices ? (
      <Field key={id} label={named} error={error}>
        <Chips
          label={label}
          choices={choices.map((choice) => [choice, choice] as const)}
          chosen={answers[id]}
          onChoose={answer}
        />
      </Field>
    ) : (
      <TextField
        key={id}
        label={named}
        value={answers[id] ?? ''}
        onChange={answer}
        most={ACTIVITY_LIMITS.answer}
        error={error}
      />
    )
  })
}
