import type { Block, Piece } from '#app/domain/legal/plain-structure.ts'

type Props = {
	readonly blocks: readonly Block[]
	readonly lang: string
	/** Below a section's own heading. */
	readonly inSection?: boolean
}

/** Headings, paragraphs, lists and links that somebody wrote; everything else is text. */
export function StructuredText({ blocks, lang, inSection = false }: Props) {
	return (
		<div className="stack read written" lang={lang}>
			{blocks.map((block) => (
				<Shown key={block.at} block={block} heading={inSection ? 'h3' : 'h2'} />
			))}
		</div>
	)
}

function Shown({ block, heading: Heading }: { readonly block: Block; readonly heading: 'h2' | 'h3' }) {
	if (block.kind === 'heading')
		return (
			<Heading>
				<Line pieces={block.pieces} />
			</Heading>
		)
	if (block.kind === 'paragraph')
		return (
			<p>
				<Line pieces={block.pieces} />
			</p>
		)
	return (
		<ul>
			{block.items.map(({ at, pieces }) => (
				<li key={at}>
					<Line pieces={pieces} />
				</li>
			))}
		</ul>
	)
}

const Line = ({ pieces }: { readonly pieces: readonly Piece[] }) =>
	pieces.map(({ at, text, href }) =>
		href ? (
			<a key={at} href={href} rel="noopener">
				{text}
			</a>
		) : (
			text
		),
	)
