import { BeforeAfter } from '../difference/BeforeAfter'
import { useWords } from '../language/LanguageProvider'
import type { Words } from '../language/words'
import { Written } from '../page/Facts'
import { periodName } from '../progress/periods'
import type { FieldProposal } from './proposals'

interface FieldProposalsProps {
  readonly fields: readonly FieldProposal[]
  readonly change: 'ADDED' | 'CHANGED' | 'REMOVED'
}

/** What a programme's or an element's fields say, and would say; what is added has only an after, what goes only a before. */
export function FieldProposals({ fields, change }: FieldProposalsProps) {
  const words = useWords()
  const rows = fields.map(({ field, before, after }) => ({
    field,
    name: nameOf(words, field),
    before: <Written>{valueOf(words, field, before)}</Written>,
    after: <Written>{valueOf(words, field, after)}</Written>,
  }))
  return <BeforeAfter change={change} rows={rows} />
}

function nameOf(words: Words, path: string): string {
  const { say } = words
  const name = (field: string) => {
    const own = say('frameworkField', { field })
    return own === '' ? say('field', { field }) : own
  }
  const [first = path, ...rest] = path.split('.')
  const second = rest.join('.')
  if (second === '') return name(first)
  return `${name(first)} · ${first === 'targets' ? periodName(words, second) : name(second)}`
}

function valueOf(words: Words, path: string, value: string | null | undefined): string {
  const { say, day, figure, country } = words
  if (value == null || value === '') return say('emptyValue')
  switch (path) {
    case 'level':
      return say('itemKind', { kind: value })
    case 'measure':
      return say('measure', { measure: value })
    case 'frequency':
      return say('frequency', { frequency: value })
    case 'disaggregations':
      return value.split(', ').map((by) => say('disaggregation', { by })).join(' · ')
    case 'countries':
      return value.split('; ').map(country).join(' · ')
    case 'start':
    case 'end':
      return day(value)
    case 'budget.amount':
      return figure(value)
    default:
      // Of a target or a baseline; a framework's codes and titles stay as they were written.
      return /^(targets\.|baseline\.value$)/.test(path) ? say('yesOrNo', { answer: figure(value) }) : value
  }
}
