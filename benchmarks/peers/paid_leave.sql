-- The days of annual paid leave that are granted: LSA 39 and its rule 24-3.
WITH days_granted (leave_group, least, first, second, third, fourth, fifth, sixth, seventh) AS (
    VALUES
    ('full', 5, 10, 11, 12, 14, 16, 18, 20),
    ('four_days', 4, 7, 8, 9, 10, 12, 13, 15),
    ('three_days', 3, 5, 6, 6, 8, 9, 10, 11),
    ('two_days', 2, 3, 4, 4, 5, 6, 6, 7),
    ('one_day', 1, 1, 2, 2, 2, 3, 3, 3)
),
groups AS (
    SELECT
        *,
        5 * attended_days >= 4 * scheduled_days AS attendance_met,
        CASE WHEN weekly_minutes >= 1800 THEN 5 ELSE least(weekly_days, 5) END AS days_of_group,
        least((service_months - 6) // 12, 6) AS years
    FROM asked
)
SELECT
    leave_group,
    attendance_met,
    CASE
        WHEN NOT attendance_met THEN 0
        ELSE [first, second, third, fourth, fifth, sixth, seventh][years + 1]
    END AS paid_leave_days
FROM groups INNER JOIN days_granted ON days_granted.least = groups.days_of_group
ORDER BY question::BIGINT
