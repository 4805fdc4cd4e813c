import { createContext, type ServerBuild } from 'react-router'
import type { Context } from '#app/domain/shared/context.server.ts'

/** The running installation, given to every request by the server. */
export const installation = createContext<Context>()

/** The instant at which the request's headers arrived: the one that counts for a submission. */
export const arrivedAt = createContext<Date>()

/** Hashed by whoever needs it; see throttle. */
export const clientAddress = createContext<string>()

/** The routes that were built, to know which areas of texts a page shows. */
export const build = createContext<ServerBuild>()

/** What scripts of a page must bear that is made for one request; a page kept for everybody has none. */
export const scriptNonce = createContext<string | undefined>(undefined)
