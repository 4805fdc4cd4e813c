import { ButtonLink } from '#app/components/button.tsx'
import { Note } from '#app/components/note.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { PostButton } from '#app/components/post-button.tsx'
import { exportColumns, isInTheWorks } from '#app/domain/exports/export.ts'
import { fieldsOfWish } from '#app/domain/exports/export-form.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/export.ts'
import { ColumnMeanings } from './column-meanings.tsx'
import { exportInUrl } from './export-in-url.server.ts'
import { Progressing } from './progressing.tsx'

export const handle = { areas: ['organise-exports', 'exports'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { found, here, all } = await exportInUrl(args)
	return { found, here, all }
}

export default function Export({ loaderData: { found, here, all } }: Route.ComponentProps) {
	const t = useTexts('organise-exports')
	const tables = useTexts('exports')
	const format = useFormat()
	const { kinds, state, total, size, expiresAt, token } = found
	const isOver = state === 'expired' || state === 'cancelled' || state === 'erased'
	const eyebrow = <a href={all}>{t('back')}</a>
	if (isInTheWorks(state)) return <Progressing found={found} here={here} eyebrow={eyebrow} />
	return (
		<>
			<PageHead
				eyebrow={eyebrow}
				title={format.list(kinds.map((kind) => tables(`kinds.${kind}`)))}
				lede={
					token && expiresAt
						? t('ready-lede', { rows: total, size: kilobytes(size, format.number), until: format.moment(expiresAt) })
						: t(`states.${state}`)
				}
			/>
			{token && (
				<>
					<div className="row">
						<ButtonLink href={`${all}/files/${token}`} look="main" download>
							{t('fetch')}
						</ButtonLink>
						<span className="soft">{found.format.toUpperCase()}</span>
					</div>
					<Note>{t('care')}</Note>
				</>
			)}
			{isOver &&
				(kinds.includes('addresses') ? (
					<ButtonLink href={`${all}/addresses`}>{t('make-again')}</ButtonLink>
				) : (
					<PostButton action={all} fields={fieldsOfWish(found)}>
						{t('make-again')}
					</PostButton>
				))}
			{state === 'failed' && (
				<PostButton action={`${here}/resumption`} look="main">
					{t('again')}
				</PostButton>
			)}
			{kinds.map((kind) => (
				<ColumnMeanings key={kind} kind={kind} columns={exportColumns[kind]} />
			))}
		</>
	)
}

const kilobytes = (bytes: number, number: (value: number, digits?: number) => string): string =>
	bytes < 1_000_000 ? `${number(Math.ceil(bytes / 1000))} kB` : `${number(bytes / 1_000_000, 1)} MB`
