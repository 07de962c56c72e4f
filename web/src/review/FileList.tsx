import { CloseButton } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useSend } from '../http/useSend'
import { useWords } from '../language/LanguageProvider'
import { Form } from '../page/Form'
import { usePlan } from '../plan/PlanContext'
import styles from './Files.module.css'
import { FilesField } from './FilesField'
import type { Attachment } from './review'
import { useFiles } from './useFiles'

interface Owner {
  /** Where the input or the round lies that the files belong to. */
  readonly path: string
  readonly version: number
  readonly attachments?: readonly Attachment[]
}

/** The files of an input or a round, to save; whoever may change them removes them here. */
export function FileList({ owner, changes }: { owner: Owner; changes: boolean }) {
  const { say, size } = useWords()
  const [removed, setRemoved] = useState<string | null>(null)
  const files = owner.attachments ?? []
  const removing = files.find(({ id }) => id === removed)
  if (files.length === 0) return null
  return (
    <>
      <ul className={styles.files} aria-label={say('files')}>
        {files.map(({ id, name, size: bytes }) => (
          <li key={id}>
            <a href={`${owner.path}/attachments/${id}`} download={name} dir="auto">
              {name}
            </a>
            <span className={styles.size}>{size(bytes)}</span>
            {changes && (
              <CloseButton
                size="xs"
                aria-label={say('removeFile', { name })}
                onClick={() => {
                  setRemoved(id)
                }}
              />
            )}
          </li>
        ))}
      </ul>
      {changes && removing !== undefined && (
        <RemoveForm
          key={removing.id}
          owner={owner}
          file={removing}
          onDone={() => {
            setRemoved(null)
          }}
        />
      )}
    </>
  )
}

function RemoveForm({ owner, file, onDone }: { owner: Owner; file: Attachment; onDone: () => void }) {
  const { say } = useWords()
  const removing = useSend(useFilesChanged(onDone))
  return (
    <Form
      label={say('removeFile', { name: file.name })}
      action={say('removeFile', { name: file.name })}
      danger
      pending={removing.isPending}
      error={removing.error}
      onCancel={onDone}
      onSubmit={() => {
        removing.mutate({ method: 'DELETE', path: `${owner.path}/attachments/${file.id}`, version: owner.version })
      }}
    >
      <p className={styles.hint}>{say('removeFileHint')}</p>
    </Form>
  )
}

interface AttachFormProps {
  readonly path: string
  readonly onDone: () => void
}

/** Attaches files to what is there already. */
export function AttachForm({ path, onDone }: AttachFormProps) {
  const { say } = useWords()
  const files = useFiles()
  const changed = useFilesChanged(() => undefined)
  return (
    <Form
      label={say('attachFiles')}
      action={say('attachFiles')}
      pending={files.sending}
      error={null}
      onCancel={onDone}
      onSubmit={() => {
        void files.sendTo(path).then(async (left) => {
          if (left === 0) onDone()
          await changed()
        })
      }}
    >
      <FilesField files={files} />
    </Form>
  )
}

function useFilesChanged(onDone: () => void) {
  const { plan } = usePlan()
  const cache = useQueryClient()
  return async () => {
    onDone()
    await cache.invalidateQueries({ queryKey: ['plan', plan.id, 'inputs'] })
    await cache.invalidateQueries({ queryKey: ['plan', plan.id, 'rounds'] })
  }
}
