# Dates and shares.

month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
date-year = { $year }
date-month = { month } { $year }
date-day = { $day } { month } { $year }
date-day-and-month = { $day } { month }
dates-in-a-month = { $first }–{ $last } { month } { $year }
# $year is common to both; $last is the day and month of $end.
dates-in-a-year = { $start } – { $end }
dates-across = { $start } – { $end }

# $n is the number that $figure shows.
per-cent = { $figure } per cent
