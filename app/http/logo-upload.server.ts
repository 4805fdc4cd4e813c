import {
	FormDataParseError,
	MaxFileSizeExceededError,
	MaxTotalSizeExceededError,
	parseFormData,
} from '@remix-run/form-data-parser'
import { data } from 'react-router'
import { logoLimits } from '#app/domain/contest/logo.ts'

const limits = {
	maxFiles: 1,
	maxParts: 5,
	maxHeaderSize: 8 * 1024,
	maxFileSize: logoLimits.bytes,
	maxTotalSize: logoLimits.bytes + 64 * 1024,
}

/** The picture of a form; no bytes where none was chosen. */
export async function receiveLogo(request: Request): Promise<Uint8Array> {
	let bytes = new Uint8Array()
	try {
		await parseFormData(request, limits, async (file) => {
			if (file.fieldName === 'logo') bytes = new Uint8Array(await file.arrayBuffer())
			return null
		})
		return bytes
	} catch (error) {
		const isTooLarge = error instanceof MaxFileSizeExceededError || error instanceof MaxTotalSizeExceededError
		if (isTooLarge) throw refusedUnread('logo-too-large', 413)
		throw error instanceof FormDataParseError ? refusedUnread('form-damaged', 400) : error
	}
}

/** The rest of the body is not waited for, and the browser is told so: else it would go on sending. */
const refusedUnread = (reason: string, status: number) => data({ reason }, { status, headers: { connection: 'close' } })
