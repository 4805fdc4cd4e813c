import type { Block, Piece } from '#app/domain/legal/plain-structure.ts'

/** Headings, paragraphs, lists and links that somebody wrote; everything else is text. */
export function StructuredText({ blocks, lang }: { readonly blocks: readonly Block[]; readonly lang: string }) {
	return (
		<div className="stack read" lang={lang}>
			{blocks.map((block) => (
				<Shown key={block.at} block={block} />
			))}
		</div>
	)
}

function Shown({ block }: { readonly block: Block }) {
	if (block.kind === 'heading')
		return (
			<h2>
				<Line pieces={block.pieces} />
			</h2>
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
