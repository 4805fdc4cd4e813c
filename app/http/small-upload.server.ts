import {
	FormDataParseError,
	MaxFileSizeExceededError,
	MaxTotalSizeExceededError,
	parseFormData,
} from '@remix-run/form-data-parser'
import { data } from 'react-router'
import { logoLimits } from '#app/domain/contest/logo.ts'
import { csvLimits } from '#app/domain/libraries/csv-text.ts'

interface Wanted {
	readonly field: string
	readonly bytes: number
	/** The reason with which a larger one is refused. */
	readonly tooLarge: string
}

interface SentFile {
	readonly name: string
	readonly bytes: Uint8Array
}

export const csvFile: Wanted = { field: 'file', bytes: csvLimits.bytes, tooLarge: 'csv-too-large' }
export const logoFile: Wanted = { field: 'logo', bytes: logoLimits.bytes, tooLarge: 'logo-too-large' }

/** The one file of a form that fits into memory; an empty one where none was chosen. Refused with 413 or 400. */
export async function receiveFile(request: Request, { field, bytes, tooLarge }: Wanted): Promise<SentFile> {
	const limits = {
		maxFiles: 1,
		maxParts: 5,
		maxHeaderSize: 8 * 1024,
		maxFileSize: bytes,
		maxTotalSize: bytes + 64 * 1024,
	}
	let sent: SentFile = { name: '', bytes: new Uint8Array() }
	try {
		await parseFormData(request, limits, async (file) => {
			if (file.fieldName === field) sent = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
			return null
		})
		return sent
	} catch (error) {
		const isTooLarge = error instanceof MaxFileSizeExceededError || error instanceof MaxTotalSizeExceededError
		if (isTooLarge) throw data({ reason: tooLarge }, { status: 413 })
		throw error instanceof FormDataParseError ? data({ reason: 'form-damaged' }, { status: 400 }) : error
	}
}
