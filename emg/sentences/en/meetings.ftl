# Meetings of senior officials and what they recorded.

emg-agenda = Members of the Group are working together { $results }.
emg-meeting-name = { ORDINAL($ordinal) } meeting of { $body }
emg-meeting-occasion = The { $meeting } was { $host ->
    [none] held
   *[other] hosted by { $host }
}{ $city ->
    [none] {""}
   *[other] {" in "}{ $city }
}{ $precision ->
    [none] {""}
    [day] {" on "}{ $date }
   *[other] {" in "}{ $date }
}{ $during ->
    [none] {""}
   *[other] {", at the time of the "}{ $during }
}.
emg-meeting-chair = { $form ->
    [name] { $name }
    [before-and] { $name }, { $office },
   *[office] { $name }, { $office }
}
emg-meeting-chairs = { $n ->
    [one] It was chaired by { $chairs }.
   *[other] It was co-chaired by { $chairs }.
}
emg-segment = { $segment ->
    [technical] a technical segment
    [senior_officials] a senior officials segment
   *[side_event] a side event
}
emg-meeting-attended = { $n ->
    [one] It consisted of { $segments } and was attended by representatives of one member agency.
   *[other] It consisted of { $segments } and was attended by representatives of { COUNT($n) } member agencies.
}
emg-decision-verb = { $verb ->
    [decided] decided
    [agreed] agreed
    [approved] approved
    [requested] requested
    [invited] invited
    [mandated] mandated
    [stressed] stressed
    [welcomed] welcomed
    [recognized] recognized
    [recalled] recalled
    [acknowledged] acknowledged
   *[considered] considered
}
# $said is the key of $verb.
emg-decision-first = Senior officials { $verb } { $text }.{ $note }
# $said is the key of $verb.
emg-decision-at = At the { ORDINAL($ordinal) } meeting, senior officials { $verb } { $text }.{ $note }
# $said is the key of $verb.
emg-decision-next = They { $verb } { $text }.{ $note }
# $said is the key of $verb.
emg-decision-also = They also { $verb } { $text }.{ $note }
emg-decision-of = { $whom } { $text }
emg-plan-recommended = That approval is in line with a recommendation of the { $office }.{ $note }
