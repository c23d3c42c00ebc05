# 日期与百分数。

month = { $month } 月
date-year = { $year } 年
date-month = { $year } 年 { month }
date-day = { $year } 年 { month } { $day } 日
date-day-and-month = { month } { $day } 日
dates-in-a-month = { $year } 年 { month } { $first }-{ $last } 日
dates-in-a-year = { $year } 年 { $start }至 { $last }
dates-across = { $start }至 { $end }

per-cent = { $figure }%
