import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, test } from 'vitest'
import ar from './ar'
import ckb from './ckb'
import en, { type Catalogue, type MessageKey } from './en'
import fa from './fa'
import faAF from './fa-AF'
import ps from './ps'
import ur from './ur'

type Element = ReturnType<IntlMessageFormat['getAst']>[number]

const CATALOGUES: Readonly<Record<string, Catalogue>> = { ar, ckb, fa, 'fa-AF': faAF, ps, ur }
/** Kinds of parts, as the parser counts them. */
const LITERAL = 0
const SELECT = 5
const KEYS = Object.keys(en) as MessageKey[]

/** What a message speaks of: its arguments, and of each the cases that it tells apart by name. */
function argumentsOf(message: string): ReadonlySet<string> {
  const found = new Set<string>()
  const look = (elements: readonly Element[]) => {
    for (const element of elements) {
      const kind: number = element.type
      if ('value' in element && kind !== LITERAL) found.add(element.value)
      if ('options' in element) {
        for (const [name, { value }] of Object.entries(element.options)) {
          if (kind === SELECT) found.add(`${element.value}=${name}`)
          look(value)
        }
      }
    }
  }
  look(new IntlMessageFormat(message, 'en').getAst())
  return found
}

describe.each(Object.entries(CATALOGUES))('the words in %s', (code, catalogue) => {
  test.each(KEYS)('%s_speaks_of_the_same_as_in_English', (key) => {
    // Which countries a browser can't name differs.
    if (key === 'countryName') return
    const other = argumentsOf(catalogue[key])
    for (const argument of argumentsOf(en[key])) expect([...other], `${code}: ${catalogue[key]}`).toContain(argument)
    for (const argument of other) expect([...argumentsOf(en[key])], `${code}: ${catalogue[key]}`).toContain(argument)
  })
})
