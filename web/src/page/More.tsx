import { Button } from '@mantine/core'
import { useWords } from '../language/LanguageProvider'

interface Paged {
  readonly hasNextPage: boolean
  readonly isFetchingNextPage: boolean
  readonly fetchNextPage: () => Promise<unknown>
}

/** Reads the next page of a list; nothing where there is none. */
export function More({ query, size = 'sm' }: { query: Paged; size?: 'xs' | 'sm' }) {
  const { say } = useWords()
  if (!query.hasNextPage) return null
  return (
    <Button
      size={size}
      variant="default"
      loading={query.isFetchingNextPage}
      onClick={() => {
        void query.fetchNextPage()
      }}
    >
      {say('more')}
    </Button>
  )
}
