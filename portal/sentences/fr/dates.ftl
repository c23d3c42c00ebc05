# Dates et pourcentages.

month = { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
}
date-year = { $year }
date-month = { month } { $year }
date-day = { date-day-and-month } { $year }
date-day-and-month = { $day ->
    [1] 1er
   *[other] { $day }
} { month }
dates-in-a-month = { $first ->
    [1] 1er
   *[other] { $first }
}-{ $last } { month } { $year }
dates-in-a-year = { $start }-{ $end }
dates-across = { $start }-{ $end }

per-cent = { $figure }{"\u00A0"}%
