import { useEffect } from 'react'

/** Names the browser's tab while a page is shown. */
export function useTitle(title: string | undefined): void {
  useEffect(() => {
    document.title = title ?? 'Roundtable'
    return () => {
      document.title = 'Roundtable'
    }
  }, [title])
}
