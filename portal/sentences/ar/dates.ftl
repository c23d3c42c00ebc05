# التواريخ والنسب المئوية. لكل شهر اسمان، كما في وثائق الأمم المتحدة.

month = { $month ->
    [1] كانون الثاني/يناير
    [2] شباط/فبراير
    [3] آذار/مارس
    [4] نيسان/أبريل
    [5] أيار/مايو
    [6] حزيران/يونيه
    [7] تموز/يوليه
    [8] آب/أغسطس
    [9] أيلول/سبتمبر
    [10] تشرين الأول/أكتوبر
    [11] تشرين الثاني/نوفمبر
   *[12] كانون الأول/ديسمبر
}
date-year = { $year }
    .named = عام { $year }
date-month = { month } { $year }
date-day = { $day } { month } { $year }
date-day-and-month = { $day } { month }
dates-in-a-month = { $first }-{ $last } { month } { $year }
dates-in-a-year = { $start } - { $end }
dates-across = { $start } - { $end }

per-cent = { $figure } في المائة
