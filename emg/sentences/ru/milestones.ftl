# Конечные результаты. Названия стоят в именительном падеже, в кавычках или после двоеточия.

emg-milestone-compiled = Был подготовлен документ под названием { QUOTED($title) } для следующего мероприятия: { $meeting } ({ $occasion }).{ $note }
emg-milestone-planned = Будет подготовлен документ под названием { QUOTED($title) } для следующего мероприятия: { $meeting } ({ $occasion }).{ $note }
emg-milestone-occasion = { $status ->
    [held] проведено
   *[planned] планируется провести
}{ $precision ->
    [none] {""}
   *[other] {" "}{ WHEN($date) }
}{ $city ->
    [none] {""}
   *[other] {", место проведения — "}{ $city }
}
emg-milestone-prepared = По конкретной просьбе, с которой выступил уполномоченный орган ({ $organ }), и при содействии ряда структур ({ $helpers }) был подготовлен документ под названием { QUOTED($title) }.{ $note }
emg-milestone-in-preparation = По конкретной просьбе, с которой выступил уполномоченный орган ({ $organ }), и при содействии ряда структур ({ $helpers }) готовится документ под названием { QUOTED($title) }.{ $note }
