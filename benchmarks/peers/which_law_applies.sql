-- Which law applies to an order from an individual: Freelance Act 2, 取適法 2, LSA 9.
WITH sizes AS (
    SELECT
        *,
        work_type IN ('manufacture', 'repair', 'program', 'transport', 'warehouse', 'information_processing') AS large
    FROM asked
)
SELECT
    works_as_employee AS labour_law_applies,
    NOT works_as_employee AND NOT worker_has_employee AND (orderer_has_employee OR orderer_officers >= 2)
        AS freelance_act_applies,
    NOT works_as_employee
    AND NOT own_use_service
    AND (orderer_capital_yen > 10000000 OR orderer_employees > CASE WHEN large THEN 300 ELSE 100 END)
        AS small_business_act_applies
FROM sizes
ORDER BY question::BIGINT
