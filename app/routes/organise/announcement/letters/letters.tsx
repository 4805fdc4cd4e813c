import { Ledger } from '#app/components/ledger.tsx'
import { Note } from '#app/components/note.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { PostButton } from '#app/components/post-button.tsx'
import { Progress } from '#app/components/progress.tsx'
import { areLettersPaused } from '#app/domain/letters/pause.server.ts'
import { lettersPlan, resumeSending } from '#app/domain/results/announcement-letters-plan.server.ts'
import { requireOrganiserOf } from '#app/http/guards.server.ts'
import { seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { PausedNote } from '../../letters/paused-note.tsx'
import type { Route } from './+types/letters.ts'
import { LettersHead } from './letters-head.tsx'

export const handle = { areas: ['organise-letters'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { organiser, edition } = await requireOrganiserOf(args)
	return {
		base: `/organise/editions/${edition.slug}/announcement`,
		...(await lettersPlan(organiser, edition.id)),
		paused: await areLettersPaused(organiser.db, edition.id),
		kept: edition.demo ? ('demo' as const) : organiser.mail === null ? ('no-mail' as const) : null,
	}
}

/** A sending that stopped goes on. */
export async function action(args: Route.ActionArgs) {
	const { organiser, edition } = await requireOrganiserOf(args)
	await resumeSending(organiser, edition.id)
	return seeOther(`/organise/editions/${edition.slug}/announcement/letters`)
}

export default function Letters({ loaderData: { base, rows, state, kept, paused } }: Route.ComponentProps) {
	const t = useTexts('organise-letters')
	const format = useFormat()
	const queued = rows.reduce((sum, row) => sum + row.queued, 0)
	const planned = rows.reduce((sum, row) => sum + Math.max(row.count, row.queued), 0)
	// Whoever came later is not written to any more.
	const all = state === 'all-queued' ? queued : planned
	return (
		<>
			<LettersHead base={base} part="letters" />
			<PageHead title={t('title')} lede={t('lede')} />
			<PausedNote paused={paused} />
			{kept && <Note>{t(`kept.${kept}`)}</Note>}
			{state === 'stopped' && (
				<Note tone="grave" title={t('stopped')}>
					<p>{t('stopped-hint')}</p>
					<PostButton action={`${base}/letters`}>{t('go-on')}</PostButton>
				</Note>
			)}
			{state === 'not-begun' ? (
				<p className="soft">{t('state.not-begun')}</p>
			) : (
				<Progress
					value={queued}
					max={Math.max(all, 1)}
					label={t('written-of', { queued, all, state: t(`state.${state}`) })}
				/>
			)}
			<Ledger
				caption={t('caption')}
				rows={rows}
				rowKey={({ audience }) => audience}
				columns={[
					{
						key: 'audience',
						head: t('audience'),
						heading: true,
						cell: ({ audience }) => <a href={`${base}/letters/${audience}`}>{t(`to.${audience}`)}</a>,
					},
					{ key: 'count', head: t('count'), numeric: true, cell: ({ count }) => format.number(count) },
					{
						key: 'languages',
						head: t('languages'),
						cell: ({ languages }) =>
							languages.map(({ locale, count }) => `${format.language(locale)} ${format.number(count)}`).join(', ') ||
							'–',
					},
					{ key: 'queued', head: t('queued'), numeric: true, cell: (row) => format.number(row.queued) },
					{ key: 'sent', head: t('sent'), numeric: true, cell: (row) => format.number(row.sent) },
					{ key: 'failed', head: t('failed'), numeric: true, cell: (row) => format.number(row.failed) },
				]}
			/>
			<p className="soft">{t('once')}</p>
		</>
	)
}
