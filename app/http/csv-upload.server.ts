import {
	FormDataParseError,
	MaxFileSizeExceededError,
	MaxTotalSizeExceededError,
	parseFormData,
} from '@remix-run/form-data-parser'
import { data } from 'react-router'
import { csvLimits } from '#app/domain/libraries/csv-text.ts'

interface SentFile {
	readonly name: string
	readonly bytes: Uint8Array
}

const limits = {
	maxFiles: 1,
	maxParts: 5,
	maxHeaderSize: 8 * 1024,
	maxFileSize: csvLimits.bytes,
	maxTotalSize: csvLimits.bytes + 64 * 1024,
}

/** The file of a form; an empty one where none was chosen. */
export async function receiveCsv(request: Request): Promise<SentFile> {
	let sent: SentFile = { name: '', bytes: new Uint8Array() }
	try {
		await parseFormData(request, limits, async (file) => {
			if (file.fieldName === 'file') sent = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
			return null
		})
		return sent
	} catch (error) {
		const isTooLarge = error instanceof MaxFileSizeExceededError || error instanceof MaxTotalSizeExceededError
		if (isTooLarge) throw refusedUnread('csv-too-large', 413)
		throw error instanceof FormDataParseError ? refusedUnread('form-damaged', 400) : error
	}
}

/** The rest of the body is not waited for, and the browser is told so: else it would go on sending. */
const refusedUnread = (reason: string, status: number) => data({ reason }, { status, headers: { connection: 'close' } })
