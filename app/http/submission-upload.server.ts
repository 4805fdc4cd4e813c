import { createHash } from 'node:crypto'
import {
	type FileUpload,
	FormDataParseError,
	MaxFileSizeExceededError,
	MaxFilesExceededError,
	MaxHeaderSizeExceededError,
	MaxPartsExceededError,
	MaxTotalSizeExceededError,
	parseFormData,
} from '@remix-run/form-data-parser'
import { data } from 'react-router'
import type { Context } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { type PhotoRefusal, photoLimits } from '#app/domain/submissions/photo.ts'
import type { ReceivedPhoto } from '#app/domain/submissions/received-photo.ts'
import { isOutage } from '#db/outage.ts'
import { photoTooLarge } from './replies.server.ts'

type Received = Outcome<ReceivedPhoto, PhotoRefusal | 'photo-missing'>
export interface Upload {
	readonly form: FormData
	readonly photo: Received
}

const textLimit = 512 * 1024
const chunkSize = 1024 * 1024
const limits = {
	maxFiles: 1,
	maxParts: 40,
	maxHeaderSize: 8 * 1024,
	maxFileSize: photoLimits.bytes,
	maxTotalSize: photoLimits.bytes + textLimit,
}

/**
 * Reads a form with a photo. The photo is looked at and durably stored before anybody is told so; whoever asks for it
 * owns it, and forgets it unless a submission takes it. An upload that breaks off leaves nothing behind.
 */
export async function receiveUpload(context: Context, request: Request): Promise<Upload> {
	let photo: Received = refuse('photo-missing')
	const keep = async (file: FileUpload) => {
		if (file.fieldName === 'photo' && file.size > 0) photo = await store(context, file)
		return null
	}
	try {
		const form = await parseFormData(request, limits, keep)
		return { form, photo }
	} catch (error) {
		await forgetPhoto(context, photo)
		throw isTooMuch(error) ? photoTooLarge() : unreadable(error)
	}
}

export async function forgetPhoto(context: Context, photo: Received): Promise<void> {
	if (photo.ok) await context.photos.incoming.remove(photo.value.key)
}

async function store(context: Context, file: FileUpload): Promise<Received> {
	const incoming = await context.photos.incoming.create()
	try {
		const digest = createHash('sha256')
		for (let at = 0; at < file.size; at += chunkSize) {
			const chunk = new Uint8Array(await file.slice(at, at + chunkSize).arrayBuffer())
			digest.update(chunk)
			await incoming.write(chunk)
		}
		const inspected = await context.images.inspect(incoming.path)
		if (!inspected.ok) {
			await incoming.discard()
			return inspected
		}
		await incoming.commit()
		return ok({ key: incoming.key, digest: digest.digest('hex') })
	} catch (error) {
		await incoming.discard()
		throw error
	}
}

const isTooMuch = (error: unknown): boolean =>
	[MaxFileSizeExceededError, MaxTotalSizeExceededError, MaxPartsExceededError, MaxFilesExceededError].some(
		(kind) => error instanceof kind,
	)

const unreadable = (error: unknown) =>
	(error instanceof FormDataParseError && !isOutage(error)) || error instanceof MaxHeaderSizeExceededError
		? data({ reason: 'form-damaged' }, { status: 400 })
		: error
