# Совещания старших должностных лиц и их решения.

emg-agenda = Члены Группы ведут совместную работу, с тем чтобы { $results }.
emg-meeting-name = { ORDINAL($ordinal, form: "neuter") } совещание (участники — { $body })
emg-meeting-occasion = Состоялось следующее мероприятие: { $meeting }{ $precision ->
    [none] {""}
   *[other] {"; дата проведения — "}{ $date }
}{ $city ->
    [none] {""}
   *[other] {"; место проведения — "}{ $city }
}{ $host ->
    [none] {""}
   *[other] {"; принимающая сторона — "}{ $host }
}{ $during ->
    [none] {""}
   *[other] {"; другое мероприятие, проходившее в это время, — "}{ $during }
}.
emg-meeting-chair = { $form ->
    [name] { $name }
    [before-and] { $name }, { $office },
   *[office] { $name }, { $office }
}
emg-meeting-chairs = { $n ->
    [1] Обязанности председателя исполнял один участник: { $chairs }.
   *[other] Обязанности сопредседателей исполняли: { $chairs }.
}
emg-segment = { $segment ->
    [technical] технический сегмент
    [senior_officials] сегмент старших должностных лиц
   *[side_event] параллельное мероприятие
}
emg-meeting-attended = { $n ->
    [one] Программа включала { $segments }, участие приняли представители { COUNT($n, form: "genitive") } учреждения-члена.
   *[other] Программа включала { $segments }, участие приняли представители { COUNT($n, form: "genitive") } учреждений-членов.
}
emg-decision-verb = { $verb ->
    [decided] решили
    [agreed] договорились
    [approved] утвердили
    [requested] просили
    [invited] предложили
    [mandated] поручили
    [stressed] подчеркнули
    [welcomed] приветствовали
    [recognized] отметили
    [recalled] сослались на
    [acknowledged] признали
   *[considered] рассмотрели
}
emg-decision-first = Старшие должностные лица { $verb }{ GOES_ON($text) }.{ $note }
emg-decision-at = На { ORDINAL($ordinal, form: "prepositional") } совещании старшие должностные лица { $verb }{ GOES_ON($text) }.{ $note }
emg-decision-next = Они { $verb }{ GOES_ON($text) }.{ $note }
emg-decision-also = Они также { $verb }{ GOES_ON($text) }.{ $note }
emg-decision-of = { $whom } { $text }
emg-plan-recommended = Это решение соответствует рекомендации, которую вынесло надзорное подразделение — { $office }.{ $note }
