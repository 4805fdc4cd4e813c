import { copyFile, mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { sql } from 'drizzle-orm'
import { openDatabase } from '#db/client.server.ts'

interface Copy extends Record<string, unknown> {
	readonly location: string
	readonly copied: string
}

/** Published ideas of an edition once more, with pictures at addresses of their own, until a page of cards is full. */
export async function fillGallery(dataDir: string, slug: string, cards: number): Promise<void> {
	const { db, close } = await openDatabase({ dataDir, durable: false })
	await db.execute(sql`create temporary table copies as
		select s.id as original, s.photo_id as photo, gen_random_uuid() as copy, gen_random_uuid() as copy_photo,
			row_number() over () as place
		from submissions s join editions e on e.id = s.edition_id, generate_series(1, ${cards}::int)
		where e.slug = ${slug} and s.state = 'published' and s.photo_id is not null limit ${cards}`)
	await db.execute(sql`insert into submissions select (s).* from (
		select jsonb_populate_record(o, jsonb_build_object('id', copy, 'photo_id', copy_photo, 'key_hash', copy::text,
			'code', o.country || '-B' || lpad(place::text, 4, '0'), 'published_at', o.published_at + interval '1 second')) as s
		from copies join submissions o on o.id = original) as made`)
	await db.execute(sql`insert into photos select (p).* from (
		select jsonb_populate_record(o, jsonb_build_object('id', copy_photo, 'submission_id', copy)) as p
		from copies join photos o on o.id = photo) as made`)
	const copies = await db.execute<Copy>(sql`insert into photo_variants
		select copy_photo, width, height, format, bytes, replace(location, photo::text, copy_photo::text)
		from copies join photo_variants on photo_id = photo
		returning location as copied, (select v.location from copies c join photo_variants v on v.photo_id = c.photo
			where c.copy_photo = photo_variants.photo_id and v.width = photo_variants.width
				and v.format = photo_variants.format) as location`)
	await close()
	const inStore = (location: string) => join(dataDir, 'photos/variants', location)
	for (const { location, copied } of copies) {
		await mkdir(dirname(inStore(copied)), { recursive: true })
		await copyFile(inStore(location), inStore(copied))
	}
}
