-- Withholding on fees to individuals: Income Tax Act 204, 205 with the additional taxes, 10.21 and 20.42 percent.
WITH amounts AS (
    SELECT
        *,
        CASE WHEN tax_shown_separately THEN fee_yen ELSE fee_yen + consumption_tax_yen END AS amount_yen
    FROM asked
),
bases AS (
    SELECT
        *,
        CASE
            WHEN payee = 'corporation' OR category = 'not_listed' THEN 0
            WHEN category = 'prize' AND amount_yen <= 50000 THEN 0
            ELSE amount_yen
        END AS withholding_base_yen
    FROM amounts
),
taxes AS (
    SELECT
        *,
        CASE
            WHEN withholding_base_yen <= 1000000 THEN withholding_base_yen * 1021 // 10000
            ELSE (withholding_base_yen - 1000000) * 2042 // 10000 + 102100
        END AS withholding_tax_yen
    FROM bases
)
SELECT
    withholding_base_yen,
    withholding_tax_yen,
    fee_yen + consumption_tax_yen - withholding_tax_yen AS net_payment_yen
FROM taxes
ORDER BY question::BIGINT
