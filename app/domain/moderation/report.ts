export const reportReasons = ['privacy', 'offensive', 'spam', 'not-at-library'] as const
export type ReportReason = (typeof reportReasons)[number]

/** How many different people must say so before an idea is hidden until a moderator has looked. */
export type ReportThresholds = Readonly<Record<ReportReason, number>>

/** A face that should not be seen weighs more than an untidy place. */
export const defaultThresholds: ReportThresholds = { privacy: 2, offensive: 3, spam: 3, 'not-at-library': 5 }

/** How many people have said so and were not answered yet. */
export type ReportCounts = Readonly<Partial<Record<ReportReason, number>>>

export const totalOf = (counts: ReportCounts): number =>
	reportReasons.reduce((sum, reason) => sum + (counts[reason] ?? 0), 0)

/** Enough for one reason; or, whatever the reasons, as many as the most patient threshold asks for. */
export function areEnough(counts: ReportCounts, thresholds: ReportThresholds): boolean {
	const forOne = reportReasons.some((reason) => (counts[reason] ?? 0) >= thresholds[reason])
	return forOne || totalOf(counts) >= Math.max(...reportReasons.map((reason) => thresholds[reason]))
}
