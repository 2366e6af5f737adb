-- A month of attendance and pay. Tables: activities, workers, rates, allowances, offices, travel_times, minimum_wages
-- (prefecture, date, yen: one row a day). Variables: first_day, last_day. Macro: goes_on(start, end before).
-- Minutes and dates are counted since 1970. Money stays an integer: minutes x yen per hour until the last step.
-- Steps that others read several times are temporary tables, so that the optimizer knows their sizes.

-- ------------------------------------------------------------------------------------------ one row a worker
create or replace temp table price as
select
    worker,
    max(yen_per_hour) filter (kind = 'default') as other,
    coalesce(max(yen_per_hour) filter (kind = 'service'), other) as service,
    coalesce(max(yen_per_hour) filter (kind = 'office'), other) as office,
    coalesce(max(yen_per_hour) filter (kind = 'travel'), other) as travel,
    coalesce(max(yen_per_hour) filter (kind = 'standby'), other) as standby,
    coalesce(max(yen_per_hour) filter (kind = 'report'), other) as report,
    coalesce(max(yen_per_hour) filter (kind = 'training'), other) as training
from rates
group by worker;

create or replace temp table item as
select
    worker,
    sum(yen) filter (per = 'month' and base) as base_month,
    sum(yen) filter (per = 'day' and base) as base_day,
    sum(yen) filter (per = 'visit' and base) as base_visit,
    sum(yen) filter (per = 'month' and floor) as floor_month,
    sum(yen) filter (per = 'day' and floor) as floor_day,
    sum(yen) filter (per = 'visit' and floor) as floor_visit,
    sum(yen) filter (per = 'month' and wage) as wage_month,
    sum(yen) filter (per = 'day' and wage) as wage_day,
    sum(yen) filter (per = 'visit' and wage) as wage_visit
from (
    select
        *,
        kind in ('ordinary', 'perfect_attendance') as base,
        kind in ('ordinary', 'housing', 'separation', 'child_education') as floor,
        kind <> 'travel_cost' as wage
    from allowances
)
group by worker;

create or replace temp table person as
with weekday(name, number) as (
    values ('monday', 0), ('tuesday', 1), ('wednesday', 2), ('thursday', 3), ('friday', 4), ('saturday', 5), ('sunday', 6)
)
select
    w.worker,
    w.prescribed_monthly_minutes as prescribed,
    coalesce(w.flat_travel_minutes, 0) as flat_travel,
    o.prefecture,
    starts.number as week_start,
    rest.number as rest_weekday,
    o.statutory_weekly_hours * 60 as weekly_limit,
    o.overtime_agreement,
    o.special_clause,
    o.minute_rounding,
    o.unit_price_rounding
from workers w
join offices o using (office)
join weekday starts on starts.name = o.week_starts_on
left join weekday rest on rest.name = o.statutory_rest_weekday;

-- ----------------------------------------------------------------------------------------------- activities
create or replace temp table recorded as
select
    worker,
    (epoch_us("start") // 60000000)::integer as "from",
    (epoch_us("end") // 60000000)::integer as "to",
    kind::kind as kind,
    place,
    case kind::kind
        when 'service' then true
        when 'office' then true
        when 'travel' then free_use is not true
        when 'report' then mandatory is not false
        when 'standby' then ordered is true and free_use is not true
        when 'training' then ordered is not false or mandatory is true
        else false
    end as working
from activities;

-- Work days of the activities that a run carried over midnight; looked for only where there can be any.
-- A break that no work leads into carries nothing on: chains of records first, then runs without such breaks.
create or replace temp table may_run as
select distinct worker
from recorded
where (working or kind = 'break') and ("to" // 1440 > "from" // 1440 or "from" % 1440 < 300);

create or replace temp table run_day as
with
chain_part as (
    select worker, "from", working, "to", lag("to") over (partition by worker order by "from") as before
    from recorded
    where (working or kind = 'break') and worker in (from may_run)
),
chain as (
    select *, count(*) filter (before is null or not goes_on("from", before)) over (partition by worker order by "from") as number
    from chain_part
),
run_part as (
    select worker, "from", working, lag("to") over (partition by worker order by "from") as before
    from (from chain qualify working or "from" > min("from") filter (working) over (partition by worker, number))
),
run as (
    select *, count(*) filter (before is null or not goes_on("from", before)) over (partition by worker order by "from") as number
    from run_part
)
select worker, "from", min("from") over (partition by worker, number) // 1440 as work_day
from run
qualify working and work_day < "from" // 1440;

create or replace temp view work as
select r.worker, r."from", r."to", r.kind, coalesce(d.work_day, r."from" // 1440) as work_day
from recorded r
left join run_day d on d.worker = r.worker and d."from" = r."from"
where r.working;

-- The rows are stored in the order of worker and start, and a window without an order of its own follows the rows.
create or replace temp table moved as
select worker, "from", earlier_from, earlier_to, earlier_place, place
from (
    select
        *,
        lag(worker) over () as earlier_worker,
        lag("from") over () as earlier_from,
        lag("to") over () as earlier_to,
        lag(place) over () as earlier_place
    from recorded
    where working
)
where earlier_worker = worker and earlier_place <> place;

create or replace temp table unrecorded_way as
with
ordinary_way as (
    select from_place, to_place, minutes from travel_times
    union all
    select to_place, from_place, minutes
    from travel_times t
    where not exists (from travel_times o where o.from_place = t.to_place and o.to_place = t.from_place)
)
select
    m.worker,
    coalesce(d.work_day, m."from" // 1440) as work_day,
    m.earlier_to as "from",
    o.minutes is null as unknown,
    if(unknown, 0, least(m."from" - m.earlier_to, o.minutes)) as derived
from moved m
left join run_day d on d.worker = m.worker and d."from" = m."from"
left join run_day e on e.worker = m.worker and e."from" = m.earlier_from
left join ordinary_way o on o.from_place = m.earlier_place and o.to_place = m.place
where
    coalesce(d.work_day, m."from" // 1440) = coalesce(e.work_day, m.earlier_from // 1440)
    and not exists (
        from recorded t
        where t.kind = 'travel' and not t.working and t.worker = m.worker and t."from" between m.earlier_to and m."from"
    );

create or replace temp view timed as
select worker, work_day, "from", "to", kind, false as derived from work
union all
select worker, work_day, "from", "from" + derived, 'travel'::kind, true from unrecorded_way where derived > 0;

-- Pieces within one calendar date.
create or replace temp table split as
select
    worker, work_day, date::integer as date, greatest("from", date * 1440) as starts, least("to", date * 1440 + 1440) as ends,
    kind, derived, kind = 'service' and starts = "from" as visit
from (from timed where "from" // 1440 < ("to" - 1) // 1440), range("from" // 1440, ("to" - 1) // 1440 + 1) as dates(date);

create or replace temp view piece as
select worker, work_day, "from" // 1440 as date, "from", "to", kind, derived, kind = 'service' as visit
from timed
where "from" // 1440 = ("to" - 1) // 1440
union all
from split;

-- ------------------------------------------------------------------------ work day and calendar date, rest days
create or replace temp table part as
with
day_part as (
    select
        worker,
        work_day,
        date,
        min("from") as "from",
        max("to") as "to",
        sum("to" - "from")::integer as working,
        coalesce(sum("to" - "from") filter (kind = 'service'), 0)::integer as service,
        coalesce(sum("to" - "from") filter (kind = 'office'), 0)::integer as office,
        coalesce(sum("to" - "from") filter (kind = 'travel'), 0)::integer as travel,
        coalesce(sum("to" - "from") filter (kind = 'standby'), 0)::integer as standby,
        coalesce(sum("to" - "from") filter (kind = 'report'), 0)::integer as report,
        coalesce(sum("to" - "from") filter (kind = 'training'), 0)::integer as training,
        coalesce(sum("to" - "from") filter (derived), 0)::integer as derived,
        count(*) filter (visit)::integer as visits
    from piece
    group by worker, work_day, date
),
full_week as (
    select d.worker, max(d.date) as date
    from day_part d
    join person p using (worker)
    where p.rest_weekday is null
    group by d.worker, (d.date + 3 - p.week_start) // 7
    having count(distinct d.date) = 7
)
select
    d.*,
    p.prefecture,
    p.weekly_limit,
    (d.work_day + 3 - p.week_start) // 7 as week,
    if(p.rest_weekday is null, f.date is not null, (d.date + 3) % 7 = p.rest_weekday) as rest,
    d.service * r.service + d.office * r.office + d.travel * r.travel + d.standby * r.standby
        + d.report * r.report + d.training * r.training as wage,
    least(
        if(d.service > 0, r.service, null), if(d.office > 0, r.office, null), if(d.travel > 0, r.travel, null),
        if(d.standby > 0, r.standby, null), if(d.report > 0, r.report, null), if(d.training > 0, r.training, null)
    ) as lowest_rate
from day_part d
join person p using (worker)
join price r using (worker)
left join full_week f on f.worker = d.worker and f.date = d.date;

-- ------------------------------------------------------------------------------------------ overtime by work day
create or replace temp table day as
select
    worker,
    work_day,
    any_value(week) as week,
    any_value(weekly_limit) as weekly_limit,
    min("from") as "from",
    max("to") as "to",
    sum(working)::integer as working,
    coalesce(sum(working) filter (not rest), 0)::integer as ordinary
from part
group by worker, work_day;

-- Running totals only where they can matter: in weeks beyond the limit, and for workers beyond 60 hours.
create or replace temp table late_in_week as
select
    worker,
    work_day,
    greatest(0, weekly_limit - coalesce(sum(least(ordinary, 480)) over so_far, 0)) as left_in_week
from day
semi join (
    select worker, week from day group by worker, week having sum(least(ordinary, 480)) > any_value(weekly_limit)
) using (worker, week)
window so_far as (partition by worker, week order by work_day rows between unbounded preceding and 1 preceding);

create or replace temp table month_day as
select
    d.*,
    least(480, coalesce(l.left_in_week, 480))::integer as ordinary_limit,
    greatest(0, ordinary - 480) as daily,
    greatest(0, ordinary - ordinary_limit) as overtime
from day d
left join late_in_week l using (worker, work_day)
where work_day between getvariable('first_day') and getvariable('last_day');

create or replace temp table late_in_month as
select worker, work_day, coalesce(sum(overtime) over so_far, 0) as overtime_before
from month_day
semi join (select worker from month_day group by worker having sum(overtime) > 3600) using (worker)
window so_far as (partition by worker order by work_day rows between unbounded preceding and 1 preceding);

create or replace temp table overtime_part as
select
    worker,
    work_day,
    date,
    ordinary_limit,
    ordinary_limit + greatest(0, 3600 - coalesce(overtime_before, 0)) as beyond_limit
from month_day
join part using (worker, work_day)
left join late_in_month using (worker, work_day)
where overtime > 0 and not rest;

create or replace temp table overtime_month as
select
    worker,
    sum(overtime * rate) as overtime_wage,
    sum(beyond) as beyond,
    sum(beyond * rate) as beyond_wage
from (
    select
        worker,
        rate_of(r, kind) as rate,
        greatest(0, so_far - ordinary_limit) - greatest(0, so_far - minutes - ordinary_limit) as overtime,
        greatest(0, so_far - beyond_limit) - greatest(0, so_far - minutes - beyond_limit) as beyond
    from (
        select
            *,
            "to" - "from" as minutes,
            sum("to" - "from") over (partition by worker, work_day order by "from") as so_far
        from piece
        join overtime_part using (worker, work_day, date)
    )
    join price r using (worker)
    where so_far > ordinary_limit
)
group by worker;

-- ---------------------------------------------------------------------------------------- night, trips, findings
create or replace temp table night_month as
select worker, sum(minutes) as minutes, sum(minutes * rate_of(r, kind)) as wage
from (
    select
        worker, kind,
        greatest(0, least("to" - date * 1440, 300) - ("from" - date * 1440))
        + greatest(0, "to" - date * 1440 - greatest("from" - date * 1440, 1320)) as minutes
    from piece
    where
        work_day between getvariable('first_day') and getvariable('last_day')
        and ("from" - date * 1440 < 300 or "to" - date * 1440 > 1320)
)
join price r using (worker)
group by worker;

create or replace temp table trip_month as
select t.worker, sum(greatest(0, p.flat_travel - (t."to" - t."from"))) as excess
from timed t
join person p on p.worker = t.worker and p.flat_travel > 0
where t.kind = 'travel' and t.work_day between getvariable('first_day') and getvariable('last_day')
group by t.worker;

create or replace temp table unknown_way_month as
select worker, count(*) as ways
from unrecorded_way
where unknown and work_day between getvariable('first_day') and getvariable('last_day')
group by worker;

create or replace temp table long_day as
select worker, work_day, "from", "to", "to" - "from" - working as pause, if(working > 480, 60, 45) as needed
from month_day
where working > 360;

create or replace temp table commuted as
select d.worker, d.work_day, sum(c."to" - c."from") as minutes
from (select *, unnest(range("from" // 1440, "to" // 1440 + 1)) as date from long_day) d
join (from recorded where kind = 'commute') c
    on c.worker = d.worker and c."from" // 1440 = d.date and c."from" >= d."from" and c."to" <= d."to"
group by d.worker, d.work_day;

create or replace temp table short_break_month as
select worker, count(*) as days
from long_day
left join commuted using (worker, work_day)
where pause - coalesce(commuted.minutes, 0) < needed
group by worker;

create or replace temp table part_month as
select
    worker,
    sum(working) as working, sum(service) as service, sum(office) as office, sum(travel) as travel,
    sum(standby) as standby, sum(report) as report, sum(training) as training, sum(derived) as derived,
    coalesce(sum(working) filter (rest), 0) as rest, coalesce(sum(wage) filter (rest), 0) as rest_wage,
    sum(wage) as wage, sum(visits) as visits, min(lowest_rate - m.yen) as margin
from part d
join minimum_wages m using (prefecture, date)
where d.work_day between getvariable('first_day') and getvariable('last_day')
group by worker;

create or replace temp table day_month as
select worker, sum(daily) as daily, sum(overtime) as overtime, count(*) as working_days
from month_day
group by worker;

-- ---------------------------------------------------------------------------------------------------- the month
create or replace temp table month as
select
    p.*,
    m.*exclude (worker),
    d.*exclude (worker),
    o.overtime_wage, o.beyond_wage,
    coalesce(o.beyond, 0) as beyond,
    coalesce(n.minutes, 0) as night, n.wage as night_wage,
    coalesce(t.excess, 0) * r.travel as flat_wage,
    coalesce(u.ways, 0) as travel_not_recorded,
    coalesce(s.days, 0) as break_too_short,
    coalesce(base_month, 0) + coalesce(base_day, 0) * working_days as base,
    coalesce(base_visit, 0) * visits as base_by_piece,
    coalesce(floor_month, 0) + coalesce(floor_day, 0) * working_days as floor,
    coalesce(floor_visit, 0) * visits as floor_by_piece,
    coalesce(wage_month, 0) + coalesce(wage_day, 0) * working_days + coalesce(wage_visit, 0) * visits as allowances,
    if(minute_rounding, (overtime + 30) // 60 * 60, overtime) as paid_overtime,
    if(minute_rounding, (rest + 30) // 60 * 60, rest) as paid_rest,
    if(minute_rounding, (night + 30) // 60 * 60, night) as paid_night
from part_month m
join person p using (worker)
join price r using (worker)
join day_month d using (worker)
left join overtime_month o using (worker)
left join night_month n using (worker)
left join trip_month t using (worker)
left join unknown_way_month u using (worker)
left join short_break_month s using (worker)
left join item i using (worker);

with
-- Yen per hour as a fraction: share / unit and piece_share / unit.
shared as (
    select
        *,
        if(unit_price_rounding, 1, prescribed * working)::hugeint as unit,
        if(unit_price_rounding, (base * 120 + prescribed) // (2 * prescribed), base * 60 * working)::hugeint as share,
        if(unit_price_rounding, (base_by_piece * 120 + working) // (2 * working), base_by_piece * 60 * prescribed)::hugeint
            as piece_share
    from month
),
-- Each component as a fraction, then half a yen up.
fraction as (
    select
        *,
        coalesce(unit * 25 * (overtime_wage + beyond_wage) + share * (125 * overtime + 25 * beyond)
            + piece_share * 25 * (overtime + beyond), 0) * paid_overtime as overtime_above,
        6000 * unit * greatest(overtime, 1) as overtime_below,
        (unit * 35 * rest_wage + (share * 135 + piece_share * 35) * rest) * paid_rest as rest_above,
        6000 * unit * greatest(rest, 1) as rest_below,
        coalesce(unit * 25 * night_wage + (share + piece_share) * 25 * night, 0) * paid_night as night_above,
        6000 * unit * greatest(night, 1) as night_below
    from shared
),
paid as (
    select
        *,
        (2 * wage + 60) // 120 as time_wage_yen,
        (2 * flat_wage + 60) // 120 as flat_travel_excess_yen,
        (2 * overtime_above + overtime_below) // (2 * overtime_below) as overtime_premium_yen,
        (2 * rest_above + rest_below) // (2 * rest_below) as rest_day_premium_yen,
        (2 * night_above + night_below) // (2 * night_below) as night_premium_yen,
        margin * prescribed::hugeint * working + floor * 60 * working + floor_by_piece * 60 * prescribed >= 0 as minimum_wage_met
    from fraction
)
select
    worker,
    working::bigint as working_minutes,
    service::bigint as service_minutes,
    office::bigint as office_minutes,
    travel::bigint as travel_minutes,
    standby::bigint as standby_minutes,
    report::bigint as report_minutes,
    training::bigint as training_minutes,
    derived::bigint as derived_travel_minutes,
    rest::bigint as rest_day_minutes,
    daily::bigint as daily_overtime_minutes,
    (overtime - daily)::bigint as weekly_overtime_minutes,
    0::bigint as period_overtime_minutes,
    overtime::bigint as overtime_minutes,
    night::bigint as night_minutes,
    beyond::bigint as overtime_beyond_60h_minutes,
    working_days,
    visits::bigint as visits,
    paid_overtime::bigint as paid_overtime_minutes,
    paid_rest::bigint as paid_rest_day_minutes,
    paid_night::bigint as paid_night_minutes,
    time_wage_yen::bigint as time_wage_yen,
    flat_travel_excess_yen::bigint as flat_travel_excess_yen,
    overtime_premium_yen::bigint as overtime_premium_yen,
    rest_day_premium_yen::bigint as rest_day_premium_yen,
    night_premium_yen::bigint as night_premium_yen,
    allowances::bigint as allowances_yen,
    0::bigint as absence_allowance_yen,
    0::bigint as leave_pay_yen,
    (time_wage_yen + flat_travel_excess_yen + overtime_premium_yen + rest_day_premium_yen + night_premium_yen
        + allowances)::bigint as gross_wage_yen,
    minimum_wage_met,
    travel_not_recorded,
    (not minimum_wage_met)::bigint as below_minimum_wage,
    break_too_short,
    (overtime + rest > 0 and not overtime_agreement)::bigint as overtime_without_agreement,
    ((overtime > 2700 and not special_clause) or overtime + rest >= 6000)::bigint as overtime_limit_exceeded
from paid
order by worker;
