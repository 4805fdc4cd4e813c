interface LoggableError {
	readonly type: string
	readonly message: string
	readonly stack?: string
	readonly code?: string
	readonly cause?: LoggableError
}

/**
 * What may be written down of an error. A failed query carries the values it was sent with, and a database's details
 * quote them: names, addresses, texts of people. They stay out; statement, code and place are enough to find the fault.
 */
export function loggable(error: unknown): LoggableError {
	if (!(error instanceof Error)) return { type: typeof error, message: withoutPeople(String(error)) }
	const code: unknown = 'code' in error ? error.code : undefined
	return {
		type: error.name,
		message: withoutPeople(error.message),
		stack: framesOf(error),
		...(typeof code === 'string' ? { code } : {}),
		...(error.cause === undefined ? {} : { cause: loggable(error.cause) }),
	}
}

const withoutPeople = (message: string): string =>
	message
		.replace(/\nparams: [\s\S]*$/, '')
		.replace(/[^\s<>"']+@[^\s<>"']+/g, '…')
		.slice(0, 2_000)

/** The stack repeats the message. */
const framesOf = ({ stack = '' }: Error): string =>
	stack
		.split('\n')
		.filter((line) => /^\s+at /.test(line))
		.join('\n')
