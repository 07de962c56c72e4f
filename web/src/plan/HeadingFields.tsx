import { Textarea, TextInput } from '@mantine/core'
import { useWords } from '../language/LanguageProvider'
import { FigureInput } from '../page/FigureInput'
import { Row } from '../page/Form'
import type { Headings } from './headings'

interface HeadingFieldsProps {
  readonly value: Headings
  readonly wrong: (field: string) => string | undefined
  readonly onChange: (value: Headings) => void
}

/** What a plan is called, which years it covers, and what it rests on. */
export function HeadingFields({ value, wrong, onChange }: HeadingFieldsProps) {
  const { say } = useWords()
  return (
    <>
      <TextInput
        label={say('title')}
        dir="auto"
        value={value.title}
        error={wrong('title')}
        onChange={(event) => {
          onChange({ ...value, title: event.currentTarget.value })
        }}
      />
      <Row>
        <FigureInput
          label={say('firstYear')}
          value={value.firstYear}
          error={wrong('firstYear')}
          onFigure={(firstYear) => {
            onChange({ ...value, firstYear })
          }}
        />
        <FigureInput
          label={say('numberOfYears')}
          value={value.years}
          error={wrong('years')}
          onFigure={(years) => {
            onChange({ ...value, years })
          }}
        />
      </Row>
      <Textarea
        label={say('basis')}
        description={say('basisHint')}
        rows={3}
        dir="auto"
        value={value.basis}
        error={wrong('basis')}
        onChange={(event) => {
          onChange({ ...value, basis: event.currentTarget.value })
        }}
      />
    </>
  )
}
