import type { MiddlewareFunction } from 'react-router'
import { doing } from '../doing.server.ts'

/** Tells the record of requests which route it is; the path itself may hold what nobody should keep. */
export const noteRoute: MiddlewareFunction<Response> = ({ pattern }) => {
	doing().route = `/${pattern.replace(/^\//, '')}`
}
