/** What a round asks, as it is typed. */
export interface Call {
  readonly deadline: string
  readonly materials: readonly { readonly title: string; readonly link: string }[]
  readonly note: string
}

/** The same as the office takes it. */
export function callOf({ deadline, materials, note }: Call) {
  return { deadline, materials, note: note.trim() === '' ? null : note }
}
