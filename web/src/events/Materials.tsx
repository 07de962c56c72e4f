import { Button, CloseButton } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useSend } from '../http/useSend'
import { useWords } from '../language/LanguageProvider'
import { Form } from '../page/Form'
import { Refusal } from '../page/Refusal'
import files from '../review/Files.module.css'
import { FilesField } from '../review/FilesField'
import { useFiles } from '../review/useFiles'
import { eventPath, materials as materialsQuery, type Material } from './event'
import { useEvent } from './EventContext'
import styles from './Event.module.css'

/** What those who come should read, to save. */
export function Materials() {
  const { say, size } = useWords()
  const { event, organises } = useEvent()
  const path = eventPath(event.id)
  const cache = useQueryClient()
  const { data: known = [] } = useQuery(materialsQuery(event.id))
  const [adding, setAdding] = useState(false)
  const [removing, setRemoving] = useState<Material | null>(null)
  const again = () => cache.invalidateQueries({ queryKey: materialsQuery(event.id).queryKey })
  const sending = useSend(async () => {
    setRemoving(null)
    await again()
  })
  const chosen = useFiles('materials')
  if (known.length === 0 && !organises) return null
  return (
    <section aria-label={say('materials')} className={styles.panel}>
      <h2 className={styles.title}>{say('materials')}</h2>
      {known.length === 0 && <p className={styles.hint}>{say('noneYet')}</p>}
      <ul className={files.files} aria-label={say('files')}>
        {known.map((file) => (
          <li key={file.id}>
            <a href={`${path}/materials/${file.id}`} download={file.name} dir="auto">
              {file.name}
            </a>
            <span className={files.size}>{size(file.size)}</span>
            {organises && (
              <CloseButton
                size="xs"
                aria-label={say('removeFile', { name: file.name })}
                onClick={() => {
                  setRemoving(file)
                }}
              />
            )}
          </li>
        ))}
      </ul>
      {removing !== null && (
        <Form
          label={say('removeFile', { name: removing.name })}
          action={say('removeFile', { name: removing.name })}
          danger
          pending={sending.isPending}
          error={sending.error}
          onCancel={() => {
            setRemoving(null)
          }}
          onSubmit={() => {
            sending.mutate({ method: 'DELETE', path: `${path}/materials/${removing.id}` })
          }}
        >
          <p className={styles.hint}>{say('removeFileHint')}</p>
        </Form>
      )}
      {removing === null && sending.error !== null && <Refusal error={sending.error} />}
      {organises && !adding && (
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            setAdding(true)
          }}
        >
          {say('attachFiles')}
        </Button>
      )}
      {adding && (
        <Form
          label={say('attachFiles')}
          action={say('attachFiles')}
          pending={chosen.sending}
          error={null}
          onCancel={() => {
            setAdding(false)
          }}
          onSubmit={() => {
            void chosen.sendTo(path).then(async (left) => {
              if (left === 0) setAdding(false)
              await again()
            })
          }}
        >
          <FilesField files={chosen} />
        </Form>
      )}
    </section>
  )
}
