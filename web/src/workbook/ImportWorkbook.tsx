import { Button, FileInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Problem } from '../http/problem'
import { useSend } from '../http/useSend'
import { useWords } from '../language/LanguageProvider'
import { Dialog } from '../page/Dialog'
import { Form } from '../page/Form'
import { planPath, withQuery } from '../plan/plan'
import { usePlan } from '../plan/PlanContext'
import { CellErrors } from './CellErrors'
import { ImportChanges } from './ImportChanges'
import { changesOf, type ImportReport } from './workbook'

/** What a workbook would change, and of which version of the plan that is said. */
interface Tried {
  readonly report: ImportReport
  readonly version: number
}

/** Brings a workbook into the draft: first it is told what that would change, then it is done. */
export default function ImportWorkbook({ onClose }: { onClose: () => void }) {
  const { say } = useWords()
  const { plan } = usePlan()
  const cache = useQueryClient()
  const [file, setFile] = useState<File | null>(null)
  const [tried, setTried] = useState<Tried | null>(null)
  const [done, setDone] = useState<ImportReport | null>(null)
  const sending = useSend<ImportReport>(async (report, { version }) => {
    if (report.dryRun) {
      setTried({ report, version: version ?? plan.version })
      return
    }
    setDone(report)
    await cache.invalidateQueries({ queryKey: ['plan', plan.id] })
  })
  const { error } = sending
  const cells = error instanceof Problem ? error.cells : []
  const bring = (dryRun: boolean, version: number) => {
    if (file === null) return
    const path = withQuery(`${planPath(plan.id)}/imports`, { dryRun: dryRun ? 'true' : undefined })
    sending.mutate(
      { method: 'POST', path, version, body: file },
      {
        onError: () => {
          // What was told no longer holds, or nobody knows whether it does.
          setTried(null)
          void cache.invalidateQueries({ queryKey: ['plan', plan.id] })
        },
      },
    )
  }

  if (done !== null) {
    return (
      <Dialog title={say('importWorkbook')} onClose={onClose}>
        <p role="status">{say('importDone')}</p>
        <ImportChanges report={done} />
        <Button size="sm" onClick={onClose}>
          {say('close')}
        </Button>
      </Dialog>
    )
  }
  const changes = tried !== null && changesOf(tried.report) > 0
  return (
    <Dialog title={say('importWorkbook')} onClose={onClose}>
      <Form
        label={say('importWorkbook')}
        action={say(changes ? 'importNow' : 'tryImport')}
        pending={sending.isPending}
        error={cells.length > 0 ? null : error}
        onCancel={onClose}
        onSubmit={() => {
          if (changes) bring(false, tried.version)
          else bring(true, plan.version)
        }}
      >
        <p>{say('importHint')}</p>
        <FileInput
          label={say('workbook')}
          placeholder={say('chooseFile')}
          accept=".xlsx"
          withAsterisk
          value={file}
          disabled={sending.isPending}
          onChange={(chosen) => {
            setFile(chosen)
            setTried(null)
            sending.reset()
          }}
        />
        {error instanceof Problem && cells.length > 0 && <CellErrors problem={error} />}
        {tried !== null && (
          <div role="status">
            <p>{say(changes ? 'importTried' : 'importNothing')}</p>
            <ImportChanges report={tried.report} />
          </div>
        )}
      </Form>
    </Dialog>
  )
}
