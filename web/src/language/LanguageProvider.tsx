import { useDirection } from '@mantine/core'
import { createContext, use, useCallback, useLayoutEffect, useMemo, useState, type ReactNode } from 'react'
import { rememberLanguage, type LanguageCode } from './languages'
import { loadWords, type Words } from './words'

interface Spoken {
  readonly words: Words
  speak: (code: LanguageCode) => Promise<void>
}

const SpokenContext = createContext<Spoken | null>(null)

/** Lets everything below speak one language, and tells the document which one and in what direction. */
export function LanguageProvider({ initial, children }: { initial: Words; children: ReactNode }) {
  const [words, setWords] = useState(initial)
  const { setDirection } = useDirection()

  useLayoutEffect(() => {
    document.documentElement.lang = words.language.locale
    setDirection(words.language.direction)
  }, [words, setDirection])

  const speak = useCallback(async (code: LanguageCode) => {
    setWords(await loadWords(code))
    rememberLanguage(code)
  }, [])

  const spoken = useMemo(() => ({ words, speak }), [words, speak])
  return <SpokenContext value={spoken}>{children}</SpokenContext>
}

export function useLanguage(): Spoken {
  const spoken = use(SpokenContext)
  if (spoken === null) throw new Error('A part of the page stands outside LanguageProvider')
  return spoken
}

export function useWords(): Words {
  return useLanguage().words
}
