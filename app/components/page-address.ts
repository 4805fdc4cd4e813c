import { createContext } from 'react'

/** The address under which this page is passed on: whole, and without what belongs to one visit only. */
export const PageAddress = createContext('')
