import { NativeSelect } from '@mantine/core'
import { useWords } from '../language/LanguageProvider'
import { LANGUAGE_CODES, LANGUAGES, type LanguageCode } from '../language/languages'

interface TextLanguageProps {
  readonly value: LanguageCode
  readonly onChange: (language: LanguageCode) => void
}

/** In which language a text is written, for those who read or translate it. */
export function TextLanguage({ value, onChange }: TextLanguageProps) {
  const { say } = useWords()
  return (
    <NativeSelect
      label={say('writtenIn')}
      value={value}
      onChange={(event) => {
        const chosen = LANGUAGE_CODES.find((code) => code === event.currentTarget.value)
        if (chosen !== undefined) onChange(chosen)
      }}
    >
      {LANGUAGE_CODES.map((code) => (
        <option key={code} value={code} lang={LANGUAGES[code].locale}>
          {LANGUAGES[code].name}
        </option>
      ))}
    </NativeSelect>
  )
}
