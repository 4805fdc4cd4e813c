import { createContext } from 'react'

/** By which the people who run the place find in their log what happened to this request. */
export const RequestNumber = createContext<string | null>(null)
