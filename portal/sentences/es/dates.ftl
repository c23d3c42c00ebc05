# Fechas y porcentajes.

month = { $month ->
    [1] enero
    [2] febrero
    [3] marzo
    [4] abril
    [5] mayo
    [6] junio
    [7] julio
    [8] agosto
    [9] septiembre
    [10] octubre
    [11] noviembre
   *[12] diciembre
}
date-year = { $year }
date-month = { month } de { $year }
date-day = { $day } de { month } de { $year }
date-day-and-month = { $day } de { month }
dates-in-a-month = { $first } a { $last } de { month } de { $year }
dates-in-a-year = { $start } a { $end }
dates-across = { $start } a { $end }

per-cent = { $figure }{"\u00A0"}%
