# Первая страница доклада и слова, обрамляющие текст. Строки о распространении и языке
# в документах Организации Объединенных Наций на русском языке печатаются по-английски.

masthead-organ = Совет управляющих / Программы Организации / Объединенных Наций / по окружающей среде

masthead-distribution = Distr.: { $kind }

masthead-date = { DATE($date, language: "en") }

masthead-original = Original: { $language ->
    [ar] Arabic
    [zh-hans] Chinese
    [fr] French
    [ru] Russian
    [es] Spanish
   *[en] English
}

masthead-language = { $language ->
    [ar] Arabic
    [zh-hans] Chinese
    [fr] French
    [ru] Russian
    [es] Spanish
   *[en] English
}

masthead-place = { $city }, { $country }

masthead-place-and-dates = { $place }, { $dates }

masthead-agenda = Пункт { $item } предварительной повестки дня{ $note }

summary-heading = Резюме

nothing-reported = За отчетный период ни одно учреждение не представило информации по этому вопросу.
