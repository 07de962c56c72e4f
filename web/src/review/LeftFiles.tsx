import { useWords } from '../language/LanguageProvider'
import { Form } from '../page/Form'
import styles from './Files.module.css'
import { FilesField } from './FilesField'
import type { Files } from './useFiles'

interface LeftFilesProps {
  /** What is saved already. */
  readonly hint: string
  readonly files: Files
  readonly onSubmit: () => void
  readonly onCancel: () => void
}

/** What is left of a form whose text is saved: the files that the office didn't take. */
export function LeftFiles({ hint, files, onSubmit, onCancel }: LeftFilesProps) {
  const { say } = useWords()
  return (
    <Form label={say('attachFiles')} action={say('attachFiles')} pending={files.sending} error={null} onSubmit={onSubmit} onCancel={onCancel}>
      <p className={styles.hint}>{hint}</p>
      <FilesField files={files} />
    </Form>
  )
}
