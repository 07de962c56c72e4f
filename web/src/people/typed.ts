import type { Sex } from '../dashboard/figures'
import type { AgeBand, Person, PersonName } from './person'

/** What is known of a person, as it is typed. */
export interface TypedPerson {
  readonly names: readonly PersonName[]
  readonly sex: Sex
  readonly ageBand: AgeBand
  readonly institution: string
  readonly position: string
  readonly email: string
  readonly phone: string
  readonly languages: readonly string[]
}

export const BLANK: TypedPerson = {
  names: [{ text: '', language: 'en' }],
  sex: 'NOT_STATED',
  ageBand: 'NOT_STATED',
  institution: '',
  position: '',
  email: '',
  phone: '',
  languages: [],
}

export function typedOf(person: Person): TypedPerson {
  return {
    names: person.names,
    sex: person.sex,
    ageBand: person.ageBand ?? 'NOT_STATED',
    institution: person.institution,
    position: person.position ?? '',
    email: person.email ?? '',
    phone: person.phone ?? '',
    languages: person.languages ?? [],
  }
}

/** The same as the office takes it. */
export function detailsOf(typed: TypedPerson) {
  const none = (text: string) => (text.trim() === '' ? null : text.trim())
  return { ...typed, position: none(typed.position), email: none(typed.email), phone: none(typed.phone) }
}
