import type { createTranslator } from 'use-intl/core'
import type { en } from './catalogues/en.server.ts'

/** English is the original: every other language must have the same areas and keys. */
export type Catalogue = typeof en
export type Area = keyof Catalogue

/** The messages of some areas, as they travel to a page. */
export type Messages = { readonly [A in Area]?: Catalogue[A] }

export type Texts<A extends Area> = ReturnType<typeof createTranslator<Catalogue[A]>>
export type TextKey<A extends Area> = Parameters<Texts<A>>[0]
