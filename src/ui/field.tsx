import { Input, Text, Textarea, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import styles from './field.module.scss'
import { semantics } from './semantics'

/** WeChat styles placeholders by a property of their own; browsers by field.module.scss. */
export const PLACEHOLDER_STYLE = 'color: var(--text-soft)'

/** The name of what one writes in; browsers need it on the field that Taro draws inside. */
const named = (label: string) => ({
  'aria-label': label,
  ...(process.env.TARO_ENV === 'h5' && { nativeProps: { 'aria-label': label } }),
})

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
      {(error || hint) && (
        <View className={styles.under}>
          {error && (
            <Text className={`${styles.error} fault`} {...semantics('alert')}>
              {error}
            </Text>
          )}
          {hint && <Text className={styles.hint}>{hint}</Text>}
        </View>
      )}
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
  hint?: string
}

/** One line of text. */
export function TextField({ label, value, onChange, placeholder, most, error, hint }: TextFieldProps) {
  return (
    <Field label={label} error={error} hint={hint}>
      <Input
        className={`${styles.box} ${styles.line} ${error ? styles.wrong : ''}`}
        value={value}
        maxlength={most}
        placeholder={placeholder}
        placeholderStyle={PLACEHOLDER_STYLE}
        {...named(label)}
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
        placeholderStyle={PLACEHOLDER_STYLE}
        {...named(label)}
        onInput={(event) => onChange(event.detail.value)}
      />
    </Field>
  )
}

interface SearchFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  placeholder: string
  most: number
}

/** One line to look something up with. */
export function SearchField({ label, value, onChange, placeholder, most }: SearchFieldProps) {
  return (
    <Input
      className={`${styles.box} ${styles.line} ${styles.search}`}
      value={value}
      maxlength={most}
      placeholder={placeholder}
      placeholderStyle={PLACEHOLDER_STYLE}
      {...named(label)}
      confirmType='search'
      onInput={(event) => onChange(event.detail.value.trim())}
    />
  )
}
