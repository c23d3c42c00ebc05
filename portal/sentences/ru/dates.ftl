# Даты и проценты.
#
# Падеж выбирает предложение: { DATE($date, form: "prepositional") } — "сентябре 2009 года".
# У даты с числом месяц всегда стоит в родительном падеже.

month = { $month ->
    [1] январь
    [2] февраль
    [3] март
    [4] апрель
    [5] май
    [6] июнь
    [7] июль
    [8] август
    [9] сентябрь
    [10] октябрь
    [11] ноябрь
   *[12] декабрь
}
    .genitive = { $month ->
        [1] января
        [2] февраля
        [3] марта
        [4] апреля
        [5] мая
        [6] июня
        [7] июля
        [8] августа
        [9] сентября
        [10] октября
        [11] ноября
       *[12] декабря
    }
    .dative = { $month ->
        [1] январю
        [2] февралю
        [3] марту
        [4] апрелю
        [5] маю
        [6] июню
        [7] июлю
        [8] августу
        [9] сентябрю
        [10] октябрю
        [11] ноябрю
       *[12] декабрю
    }
    .instrumental = { $month ->
        [1] январем
        [2] февралем
        [3] мартом
        [4] апрелем
        [5] маем
        [6] июнем
        [7] июлем
        [8] августом
        [9] сентябрем
        [10] октябрем
        [11] ноябрем
       *[12] декабрем
    }
    .prepositional = { $month ->
        [1] январе
        [2] феврале
        [3] марте
        [4] апреле
        [5] мае
        [6] июне
        [7] июле
        [8] августе
        [9] сентябре
        [10] октябре
        [11] ноябре
       *[12] декабре
    }
date-year = { $year } год
    .genitive = { $year } года
    .dative = { $year } году
    .instrumental = { $year } годом
    .prepositional = { $year } году
date-month = { month } { $year } года
    .genitive = { month.genitive } { $year } года
    .dative = { month.dative } { $year } года
    .instrumental = { month.instrumental } { $year } года
    .prepositional = { month.prepositional } { $year } года
date-day = { $day } { month.genitive } { $year } года
date-day-and-month = { $day } { month.genitive }
dates-in-a-month = { $first }-{ $last } { month.genitive } { $year } года
dates-in-a-year = { $start } – { $end }
dates-across = { $start } – { $end }

per-cent = { $n ->
    [one] { $figure } процент
    [few] { $figure } процента
    [many] { $figure } процентов
   *[other] { $figure } процента
}
