import { createContext } from 'react'
import type { Messages } from './catalogue.ts'
import { defaultLocale, type Locale } from './locale.ts'

/** In which language, and by which clock, a page speaks. */
export type PageTexts = { readonly locale: Locale; readonly timeZone: string; readonly messages: Messages }

export const TextsContext = createContext<PageTexts>({ locale: defaultLocale, timeZone: 'UTC', messages: {} })
