import { Button } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { useWords } from '../language/LanguageProvider'

const ImportWorkbook = lazy(() => import('./ImportWorkbook'))

/** Leads to the import of a workbook, which few visits need. */
export function ImportButton() {
  const { say } = useWords()
  const [asked, setAsked] = useState(false)
  return (
    <>
      <Button
        size="sm"
        variant="default"
        onClick={() => {
          setAsked(true)
        }}
      >
        {say('importWorkbook')}
      </Button>
      {asked && (
        <Suspense fallback={null}>
          <ImportWorkbook
            onClose={() => {
              setAsked(false)
            }}
          />
        </Suspense>
      )}
    </>
  )
}
