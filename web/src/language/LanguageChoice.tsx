import { NativeSelect } from '@mantine/core'
import { useLanguage } from './LanguageProvider'
import { LANGUAGE_CODES, LANGUAGES } from './languages'

export function LanguageChoice() {
  const { words, speak } = useLanguage()
  return (
    <NativeSelect
      aria-label={words.say('language')}
      size="sm"
      value={words.language.code}
      onChange={(event) => {
        const chosen = LANGUAGE_CODES.find((code) => code === event.currentTarget.value)
        if (chosen !== undefined) void speak(chosen)
      }}
    >
      {LANGUAGE_CODES.map((code) => (
        <option key={code} value={code} lang={LANGUAGES[code].locale} dir={LANGUAGES[code].direction}>
          {LANGUAGES[code].name}
        </option>
      ))}
    </NativeSelect>
  )
}
