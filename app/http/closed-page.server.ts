import { createContext, type ServerBuild } from 'react-router'
import { refusalPage } from './refusal-page.server.ts'

/** Set by whoever sees a request fail because something that it needs is away. */
export const outage = createContext<{ seen: boolean }>()

/** How long until it is worth asking again. */
const seconds = '20'

/** Says in the visitor's language that nothing can be had now; needs nothing but memory. */
export const closedPage = (request: Request, build: ServerBuild): Response =>
	refusalPage(request, build, { status: 503, headers: { 'retry-after': seconds } })
