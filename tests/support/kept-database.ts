import { sql } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'

/** From now on ids are drawn in a fixed order: the same commands after the same beginning make the same rows. */
export async function drawIdsInOrder(db: Db): Promise<void> {
	await db.execute(sql`create sequence public.drawn_ids`)
	await db.execute(sql`
		create function public.drawn_id() returns uuid language sql volatile as $$
			select overlay(overlay(md5('id ' || nextval('public.drawn_ids')) placing '4' from 13) placing '8' from 17)::uuid
		$$`)
	await eachTable(
		db,
		sql`
		for each in
			select format('alter table public.%I alter %I set default public.drawn_id()', table_name, column_name)
			from information_schema.columns
			where table_schema = 'public' and column_default = 'gen_random_uuid()'
		loop execute each; end loop;`,
	)
}

/** Goes on drawing from this number, however many ids were drawn by people who only looked. */
export const drawIdsFrom = (db: Db, number: number) => db.execute(sql`select setval('public.drawn_ids', ${number})`)

/** Everything as it is now, to come back to. */
export async function keepAll(db: Db): Promise<void> {
	await db.execute(sql`create schema kept`)
	await eachTable(
		db,
		sql`
		for each in select tablename from pg_tables where schemaname = 'public' loop
			execute format('create table kept.%1$I as table public.%1$I', each);
		end loop;
		create table kept.sequences as select sequencename::text as name, coalesce(last_value, 1) as value,
			last_value is not null as begun from pg_sequences where schemaname = 'public';`,
	)
}

export async function comeBack(db: Db): Promise<void> {
	await eachTable(
		db,
		sql`
		set local session_replication_role = replica;
		for each in select tablename from pg_tables where schemaname = 'public' loop
			execute format('delete from public.%I', each);
			execute format('insert into public.%1$I overriding system value select * from kept.%1$I', each);
		end loop;
		perform setval(format('public.%I', name)::regclass, value, begun) from kept.sequences;`,
	)
}

const eachTable = (db: Db, work: ReturnType<typeof sql>) =>
	db.execute(sql`do $do$ declare each text; begin ${work} end $do$`)
