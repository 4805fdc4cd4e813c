export const reportReasons = ['privacy', 'offensive', 'spam', 'not-at-library'] as const
export type ReportReason = (typeof reportReasons)[number]

/** How many different people must say so before an idea is hidden until a moderator has looked. */
export type ReportThresholds = Readonly<Record<ReportReason, number>>

/** A face that should not be seen weighs more than an untidy place. */
export const defaultThresholds: ReportThresholds = { privacy: 2, offensive: 3, spam: 3, 'not-at-library': 5 }
