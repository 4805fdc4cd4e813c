import { Facts } from '#app/components/facts.tsx'
import { Ledger } from '#app/components/ledger.tsx'
import { Note } from '#app/components/note.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { PostButton } from '#app/components/post-button.tsx'
import { Section } from '#app/components/section.tsx'
import { Time } from '#app/components/time.tsx'
import { failuresUntilAlarm } from '#app/domain/prizes/tracking/poll-pause.ts'
import { isHookKind } from '#app/domain/prizes/tracking/source-kind.ts'
import { unknownNumbersOf } from '#app/domain/prizes/tracking/source-queries.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/source.ts'
import { SecretPart } from './secret-part.tsx'
import { sourceOf } from './source-of.server.ts'
import { SourceState } from './source-state.tsx'

export const handle = { areas: ['organise-tracking', 'organise-prizes'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { organiser, source, here, all } = await sourceOf(args)
	return {
		source,
		here,
		all,
		hook: isHookKind(source.kind) ? `${organiser.origin}/hooks/tracking/${source.id}` : null,
		unknown: await unknownNumbersOf(organiser.db, source.id),
	}
}

export default function Source({ loaderData: { source, here, all, hook, unknown } }: Route.ComponentProps) {
	const t = useTexts('organise-tracking')
	const format = useFormat()
	const facts = [
		{ term: t('state'), detail: <SourceState source={source} /> },
		{
			term: t('last-heard'),
			detail: source.lastHeardAt ? <Time at={source.lastHeardAt} look="moment" /> : t('never-heard'),
		},
		{ term: t('recorded'), detail: format.number(source.recorded) },
		{ term: t('ignored'), detail: format.number(source.ignored) },
		...(source.address ? [{ term: t('address'), detail: <span className="mono">{source.address}</span> }] : []),
		...(source.nextAt ? [{ term: t('next-at'), detail: <Time at={source.nextAt} look="moment" /> }] : []),
	]
	return (
		<>
			<PageHead
				eyebrow={<a href={all}>{t('sources-title')}</a>}
				title={<bdi>{source.name}</bdi>}
				lede={t(`kinds.${source.kind}`)}
			/>
			{source.failures >= failuresUntilAlarm && source.failingSince && source.failure && (
				<Note tone="warn" title={t('failing-title', { count: source.failures })}>
					<p>
						<Time at={source.failingSince} look="moment" />
						{': '}
						{t(`failures.${source.failure}`)}
					</p>
				</Note>
			)}
			<Facts facts={facts} />
			{hook && (
				<Section title={t('hook-address')} lede={t(`hook-hints.${source.kind as 'shelfie'}`)}>
					<p className="mono">
						<code>{hook}</code>
					</p>
				</Section>
			)}
			<SecretPart source={source} here={here} />
			<Section title={t('unknown-title')} lede={t('unknown-lede')}>
				<Ledger
					caption={t('unknown-title')}
					titled
					rows={unknown}
					rowKey={(row) => row.id}
					empty={<p className="soft">{t('unknown-none')}</p>}
					columns={[
						{
							key: 'number',
							head: t('number'),
							heading: true,
							cell: ({ masked }) => <span className="mono">{masked}</span>,
						},
						{ key: 'times', head: t('times'), numeric: true, cell: ({ times }) => format.number(times) },
						{ key: 'last', head: t('last-heard'), cell: ({ lastAt }) => <Time at={lastAt} look="moment" /> },
					]}
				/>
			</Section>
			<PostButton
				action={`${here}/switch`}
				fields={{ on: source.disabledAt ? 'yes' : 'no' }}
				look={source.disabledAt ? 'plain' : 'grave'}
			>
				{t(source.disabledAt ? 'enable' : 'disable')}
			</PostButton>
		</>
	)
}
