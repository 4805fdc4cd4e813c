import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import type { Doing } from '../doing.server.ts'
import type { Metrics } from '../metrics.server.ts'
import { requestIdOf } from './request-id.server.ts'

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/**
 * One line for each request, and its numbers. A route's pattern stands for the path, so that no link, code or name of a
 * page is written down; who asked, the query and the body never are.
 */
export function requestRecord(logger: Logger, metrics: Metrics) {
	return (request: IncomingMessage, response: ServerResponse): Doing => {
		const began = performance.now()
		const { socket } = request
		const sentBefore = socket.bytesWritten
		const doing: Doing = { request: requestIdOf(request) }
		response.setHeader('x-request-id', doing.request ?? '')
		metrics.begun()
		response.once('close', () => {
			const milliseconds = performance.now() - began
			const method = methods.has(request.method ?? '') ? (request.method ?? '') : 'other'
			// Nobody was answered when the line was cut before the headers.
			const status = response.headersSent ? response.statusCode : 499
			const route = doing.route ?? 'none'
			metrics.answered({ method, route, status, seconds: milliseconds / 1000 })
			if (!logger.isLevelEnabled('info')) return
			const bytes = socket.bytesWritten - sentBefore
			logger.info({ ...doing, route, method, status, ms: Math.round(milliseconds), bytes }, 'request')
		})
		return doing
	}
}
