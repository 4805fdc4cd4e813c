import { and, asc, eq, gt, inArray, isNotNull, type SQL } from 'drizzle-orm'
import { officialKey } from '#app/domain/results/citation.ts'
import { type PhotoWork, privateKeyOf, variantKey } from '#app/domain/submissions/photo-keys.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { citations, partners, photos, photoVariants } from '#db/schema/index.ts'

type Photo = typeof photos.$inferSelect
type Variant = typeof photoVariants.$inferSelect

/** A file that a row names, by its name in an archive, and where it lies. */
export type StoredFile = { readonly name: string } & (
	| { readonly kind: 'original'; readonly photoId: string; readonly key: string }
	| { readonly kind: 'master'; readonly key: string }
	| { readonly kind: 'official'; readonly key: string }
	| { readonly kind: 'variant'; readonly variant: Pick<Variant, 'photoId' | 'width' | 'format' | 'location'> }
	| { readonly kind: 'logo'; readonly logoId: string; readonly location: string }
)

const pageLength = 200

/** All files that rows name, a page of photos at a time. */
export async function* storedFiles(db: Db | Tx): AsyncGenerator<StoredFile> {
	for (let last: Required<PhotoWork> | null = null; ; ) {
		const page: Photo[] = await db
			.select()
			.from(photos)
			.where(last ? gt(photos.id, last.photoId) : undefined)
			.orderBy(asc(photos.id))
			.limit(pageLength)
		for (const file of await filesOfPhotos(db, page)) yield file
		const end = page.at(-1)
		if (!end || page.length < pageLength) break
		last = { photoId: end.id }
	}
	yield* logos(await db.select().from(partners).where(isNotNull(partners.logoLocation)))
	for (const { pictureId } of await db.select().from(citations).where(isNotNull(citations.pictureId))) {
		if (pictureId) yield { kind: 'official', name: `files/officials/${pictureId}`, key: officialKey(pictureId) }
	}
}

async function filesOfPhotos(db: Db | Tx, page: readonly Photo[]): Promise<StoredFile[]> {
	if (page.length === 0) return []
	const ids = page.map(({ id }) => id)
	const variants = await db.select().from(photoVariants).where(inArray(photoVariants.photoId, ids))
	return [...page.flatMap(privateFilesOf), ...variants.map(variantFile)]
}

function privateFilesOf({ id, incomingKey, masterKey }: Photo): StoredFile[] {
	const files: StoredFile[] = []
	if (incomingKey)
		files.push({ kind: 'original', name: `files/originals/${incomingKey}`, photoId: id, key: incomingKey })
	if (masterKey) files.push({ kind: 'master', name: `files/masters/${id}`, key: masterKey })
	return files
}

const variantFile = (variant: Variant): StoredFile => ({
	kind: 'variant',
	name: `files/variants/${variantKey(variant.photoId, variant)}`,
	variant,
})

function* logos(rows: readonly (typeof partners.$inferSelect)[]): Generator<StoredFile> {
	for (const { logoId, logoLocation } of rows) {
		if (logoId && logoLocation) yield { kind: 'logo', name: `files/logos/${logoId}`, logoId, location: logoLocation }
	}
}

/** The row of a file that is not where it lay: it moved, or its photo was prepared meanwhile. */
export async function movedTo(db: Db, file: StoredFile): Promise<StoredFile | null> {
	if (file.kind === 'original') {
		const [photo] = await db.select().from(photos).where(eq(photos.id, file.photoId))
		return photo?.masterKey ? { kind: 'master', name: file.name, key: photo.masterKey } : null
	}
	if (file.kind !== 'variant') return null
	const { photoId, width, format, location } = file.variant
	const same: SQL | undefined = and(
		eq(photoVariants.photoId, photoId),
		eq(photoVariants.width, width),
		eq(photoVariants.format, format),
	)
	const [variant] = await db.select().from(photoVariants).where(same)
	return variant && variant.location !== location ? variantFile(variant) : null
}

/** Where a public store keeps it; null in the private one. */
export const publicLocation = (file: StoredFile): string | null => {
	if (file.kind === 'logo') return file.location
	return file.kind === 'variant' && privateKeyOf(file.variant.location) === null ? file.variant.location : null
}
