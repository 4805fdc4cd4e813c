import { createContext } from 'react'

/** Borne by every script of a page that is made for one request; see docs/decisions/0028. */
export const ScriptNonce = createContext<string | undefined>(undefined)
