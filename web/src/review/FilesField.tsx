import { CloseButton, FileInput } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { Problem } from '../http/problem'
import { useWords } from '../language/LanguageProvider'
import type { Words } from '../language/words'
import styles from './Files.module.css'
import type { Files } from './useFiles'

/** Chooses files to attach; what was wrong with one stands below the field, and it may be left out. */
export function FilesField({ files: { chosen, sending, choose, leaveOut } }: { files: Files }) {
  const words = useWords()
  const { say, size } = words
  const reset = useRef<() => void>(null)
  const field = useRef<HTMLButtonElement>(null)
  const refused = chosen.filter(({ problem }) => problem !== null)
  const wrong = !sending && refused.length > 0
  useEffect(() => {
    if (wrong) field.current?.focus()
  }, [wrong])
  return (
    <div>
      <FileInput
        multiple
        ref={field}
        label={say('files')}
        placeholder={say('chooseFiles')}
        value={[]}
        disabled={sending}
        resetRef={reset}
        error={
          refused.length === 0
            ? undefined
            : refused.map(({ file, key, problem }) => (
                <span key={key} className={styles.wrong}>
                  <bdi>{file.name}</bdi>: <bdi>{reason(problem, words)}</bdi>
                </span>
              ))
        }
        onChange={(files) => {
          choose(files)
          // The same file may be chosen again once it is mended.
          reset.current?.()
        }}
      />
      {chosen.length > 0 && (
        <ul className={styles.files}>
          {chosen.map((one) => (
            <li key={one.key}>
              <bdi>{one.file.name}</bdi>
              <span className={styles.size}>{size(one.file.size)}</span>
              <CloseButton
                size="xs"
                disabled={sending}
                aria-label={say('leaveOutFile', { name: one.file.name })}
                onClick={() => {
                  leaveOut(one)
                }}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function reason(problem: Problem | null, { say }: Words): string {
  if (problem?.status === 0) return say('unreachable')
  return problem?.detail ?? problem?.title ?? say('refused')
}
