"""Japanese words for codes that several questions of labour law share."""

WORK_KINDS = {
    "service": "サービス提供",
    "office": "事業場内業務",
    "travel": "移動",
    "standby": "待機",
    "report": "報告書作成",
    "training": "研修",
}
"""Kinds of activity that may be work."""

WAGE_ITEM_KINDS = {
    "ordinary": "通常の賃金",
    "family": "家族手当",
    "commuting": "通勤手当",
    "housing": "住宅手当",
    "perfect_attendance": "精皆勤手当",
    "overtime_premium": "時間外割増",
    "rest_day_premium": "休日割増",
    "night_premium": "深夜割増",
    "separation": "別居手当",
    "child_education": "子女教育手当",
    "extraordinary": "臨時の賃金",
    "bonus_over_3_months": "賞与 (3か月超の期間ごと)",
    "bonus_1_to_3_months": "賞与 (1か月超3か月以内の期間ごと)",
    "travel_cost": "交通費の実費弁償",
}
"""Kinds of wage item by substance."""

WEEKDAYS = {
    "monday": "月曜日",
    "tuesday": "火曜日",
    "wednesday": "水曜日",
    "thursday": "木曜日",
    "friday": "金曜日",
    "saturday": "土曜日",
    "sunday": "日曜日",
}
"""Days of the week."""
