import { Input, Text, Textarea, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import styles from './field.module.scss'
import { semantics } from './semantics'

interface FieldProps {
  label: string
  error?: string
  hint?: string
}

/** A labelled part of a form, with its error right below. */
export function Field({ label, error, hint, children }: PropsWithChildren<FieldProps>) {
  return (
    <View className={styles.field}>
      <Text className={styles.label}>{label}</Text>
      {children}
      <View className={styles.under}>
        <Text className={styles.error} {...semantics('alert')}>
          {error ?? ''}
        </Text>
        <Text>{hint ?? ''}</Text>
      </View>
    </View>
  )
}

interface TextFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  placeholder?: string
  most: number
  error?: string
}

/** One line of text. */
export function TextField({ label, value, onChange, placeholder, most, error }: TextFieldProps) {
  return (
    <Field label={label} error={error}>
      <Input
        className={`${styles.box} ${styles.line} ${error ? styles.wrong : ''}`}
        value={value}
        maxlength={most}
        placeholder={placeholder}
        aria-label={label}
        onInput={(event) => onChange(event.detail.value)}
      />
    </Field>
  )
}

/** Several lines of text, with the count of what is left to write near the end. */
export function TextArea({ label, value, onChange, placeholder, most, error }: TextFieldProps) {
  const hint = value.length > most * 0.8 ? `${value.length}/${most}` : undefined
  return (
    <Field label={label} error={error} hint={hint}>
      <Textarea
        className={`${styles.box} ${styles.area} ${error ? styles.wrong : ''}`}
        value={value}
        maxlength={most}
        placeholder={placeholder}
        aria-label={label}
        onInput={(event) => onChange(event.detail.value)}
      />
    </Field>
  )
}
