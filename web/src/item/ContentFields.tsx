import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useWords } from '../language/LanguageProvider'
import { Row } from '../page/Form'
import { ActivityFields } from './ActivityFields'
import styles from './ContentFields.module.css'
import { IndicatorFields } from './IndicatorFields'
import type { Classification, Content, ResultContent } from './item'

export interface FieldsProps<T extends Content> {
  readonly content: T
  /** The item itself, which can't depend on itself; none while it is new. */
  readonly self: string | null
  readonly wrong: (path: string) => string | undefined
  readonly onChange: (content: T) => void
}

/** The fields of an item, by its kind. */
export function ContentFields({ content, ...props }: FieldsProps<Content>) {
  switch (content.kind) {
    case 'ACTIVITY':
      return <ActivityFields content={content} {...props} />
    case 'INDICATOR':
      return <IndicatorFields content={content} {...props} />
    case 'OBJECTIVE':
    case 'OUTCOME':
    case 'OUTPUT':
      return <ResultFields content={content} {...props} />
  }
}

interface TextProps {
  readonly field: string
  readonly value: string | null | undefined
  readonly wrong: (path: string) => string | undefined
  readonly onText: (text: string) => void
  readonly required?: boolean
}

export function Line({ field, value, wrong, onText, required = false }: TextProps) {
  const { say } = useWords()
  return (
    <TextInput
      label={say('field', { field })}
      withAsterisk={required}
      dir="auto"
      value={value ?? ''}
      error={wrong(field)}
      onChange={(event) => {
        onText(event.currentTarget.value)
      }}
    />
  )
}

export function Paragraph({ field, value, wrong, onText }: TextProps) {
  const { say } = useWords()
  return (
    <Textarea
      label={say('field', { field })}
      rows={4}
      dir="auto"
      value={value ?? ''}
      error={wrong(field)}
      onChange={(event) => {
        onText(event.currentTarget.value)
      }}
    />
  )
}

function ResultFields({ content, wrong, onChange }: FieldsProps<ResultContent>) {
  return (
    <>
      <Line
        field="title"
        required
        value={content.title}
        wrong={wrong}
        onText={(title) => {
          onChange({ ...content, title })
        }}
      />
      <Paragraph
        field="description"
        value={content.description}
        wrong={wrong}
        onText={(description) => {
          onChange({ ...content, description })
        }}
      />
      <ClassificationFields
        classification={content.classification ?? {}}
        wrong={wrong}
        onChange={(classification) => {
          onChange({ ...content, classification })
        }}
      />
    </>
  )
}

interface ClassificationProps {
  readonly classification: Classification
  readonly wrong: (path: string) => string | undefined
  readonly onChange: (classification: Classification) => void
}

/** The codes that funders and the UN ask for, tucked away as most items have none. */
export function ClassificationFields({ classification, wrong, onChange }: ClassificationProps) {
  const { say, number } = useWords()
  const codes = (field: 'purposeCodes' | 'sdgTargets') => (
    <TextInput
      label={say('field', { field })}
      description={say('commaSeparated')}
      dir="ltr"
      defaultValue={(classification[field] ?? []).join(', ')}
      error={wrong(`classification.${field}`)}
      onChange={(event) => {
        onChange({ ...classification, [field]: event.currentTarget.value.split(/[\s,،]+/).filter((code) => code !== '') })
      }}
    />
  )
  const marker = (field: 'genderMarker' | 'dacGenderMarker', most: number) => (
    <NativeSelect
      label={say('field', { field })}
      value={classification[field] == null ? '' : String(classification[field])}
      error={wrong(`classification.${field}`)}
      onChange={(event) => {
        const chosen = event.currentTarget.value
        onChange({ ...classification, [field]: chosen === '' ? null : Number(chosen) })
      }}
    >
      <option value="">{say('none')}</option>
      {Array.from({ length: most + 1 }, (_, value) => (
        <option key={value} value={value}>
          {number(value)}
        </option>
      ))}
    </NativeSelect>
  )
  return (
    <details className={styles.details}>
      <summary>{say('classification')}</summary>
      <div className={styles.inside}>
        <Row>
          {codes('purposeCodes')}
          {codes('sdgTargets')}
        </Row>
        <Row>
          {marker('genderMarker', 3)}
          {marker('dacGenderMarker', 2)}
        </Row>
      </div>
    </details>
  )
}
