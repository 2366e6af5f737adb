-- The payment day of remuneration: Freelance Act 4, 取適法 3; bank days from the table `closed`.
WITH
days AS (
    SELECT day::DATE AS day FROM range(DATE '2025-12-01', DATE '2027-12-31', INTERVAL 1 DAY) AS r (day)
),
open_days AS (
    SELECT day FROM days WHERE isodow(day) < 6 AND day NOT IN (SELECT day FROM closed)
),
calendar AS (
    SELECT
        days.day,
        (SELECT min(o.day) FROM open_days AS o WHERE o.day >= days.day) AS open_on_or_after,
        (SELECT max(o.day) FROM open_days AS o WHERE o.day <= days.day) AS open_on_or_before
    FROM days
),
dues AS (
    SELECT
        question,
        received_on,
        agreed_payment_on,
        next_business_day_agreed,
        CASE
            WHEN monthly_closing
                THEN greatest(received_on + 59, (received_on + INTERVAL 2 MONTH)::DATE - 1)
            ELSE received_on + 59
        END AS latest_payment_on
    FROM asked
),
bound AS (
    SELECT
        *,
        agreed_payment_on IS NULL OR agreed_payment_on <= latest_payment_on AS payment_lawful,
        CASE
            WHEN agreed_payment_on IS NULL THEN received_on
            WHEN agreed_payment_on > latest_payment_on THEN received_on + 59
            ELSE agreed_payment_on
        END AS payment_due_on
    FROM dues
)
SELECT
    latest_payment_on,
    payment_due_on,
    payment_lawful,
    CASE
        WHEN next_business_day_agreed AND open_on_or_after - payment_due_on <= 2 THEN open_on_or_after
        ELSE open_on_or_before
    END AS pay_on
FROM bound INNER JOIN calendar ON calendar.day = bound.payment_due_on
ORDER BY question::BIGINT
