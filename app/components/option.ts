import type { ReactNode } from 'react'

export type Option = { readonly value: string; readonly label: string }
export type Choice = { readonly value: string; readonly label: ReactNode; readonly hint?: ReactNode }
