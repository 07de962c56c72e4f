import { DirectionProvider, MantineProvider } from '@mantine/core'
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { Problem } from '../http/problem'
import { LanguageProvider } from '../language/LanguageProvider'
import type { Words } from '../language/words'
import { goToSignIn } from '../session/session'

interface ProvidersProps {
  readonly words: Words
  readonly onSignedOut?: () => void
  readonly children: ReactNode
}

export function Providers({ words, onSignedOut = goToSignIn, children }: ProvidersProps) {
  const [queries] = useState(() => queryClient(onSignedOut))
  return (
    <DirectionProvider initialDirection={words.language.direction} detectDirection={false}>
      {/* No style elements at run time: theme.css carries the variables, so the policy stays strict. */}
      <MantineProvider withCssVariables={false} withGlobalClasses={false} forceColorScheme="light">
        <QueryClientProvider client={queries}>
          <LanguageProvider initial={words}>{children}</LanguageProvider>
        </QueryClientProvider>
      </MantineProvider>
    </DirectionProvider>
  )
}

/** A session that ended anywhere ends the page. */
function queryClient(onSignedOut: () => void): QueryClient {
  const onError = (error: Error) => {
    if (error instanceof Problem && error.status === 401) onSignedOut()
  }
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        retry: (failures, error) => error instanceof Problem && (error.status === 0 || error.status >= 500) && failures < 2,
      },
    },
  })
}
