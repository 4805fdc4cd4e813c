import type { ElementName } from '#app/elements/name.ts'

export const elements: Partial<Record<ElementName, string>> = {}
