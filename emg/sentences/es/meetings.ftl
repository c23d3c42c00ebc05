# Las reuniones de altos funcionarios y lo que dejaron registrado.

emg-agenda = Los miembros del Grupo colaboran para { $results }.
emg-meeting-name = { ORDINAL($ordinal, form: "feminine") } reunión { OF($body) }
emg-meeting-occasion = { CAPITAL(THE($meeting)) } se celebró{ $city ->
    [none] {""}
   *[other] {" en "}{ $city }
}{ $precision ->
    [none] {""}
   *[other] {" "}{ WHEN($date) }
}{ $host ->
    [none] {""}
   *[other] , acogida por { $host }
}{ $during ->
    [none] {""}
   *[other] , coincidiendo con { THE($during) }
}.
emg-meeting-chair = { $form ->
    [name] { $name }
    [before-and] { $name }, { $office },
   *[office] { $name }, { $office }
}
emg-meeting-chairs = { $n ->
    [one] Presidió la reunión { $chairs }.
   *[other] Copresidieron la reunión { $chairs }.
}
emg-segment = { $segment ->
    [technical] una sesión técnica
    [senior_officials] una sesión de altos funcionarios
   *[side_event] un acto paralelo
}
emg-meeting-attended = { $n ->
    [one] La reunión constó de { $segments } y asistieron a ella representantes de un organismo miembro.
   *[other] La reunión constó de { $segments } y asistieron a ella representantes de { COUNT($n, form: "masculine") } organismos miembros.
}
emg-decision-verb = { $verb ->
    [decided] decidieron
    [agreed] acordaron
    [approved] aprobaron
    [requested] pidieron
    [invited] invitaron
    [mandated] encargaron
    [stressed] destacaron
    [welcomed] acogieron con beneplácito
    [recognized] reconocieron
    [recalled] recordaron
    [acknowledged] reconocieron
   *[considered] examinaron
}
emg-decision-first = Los altos funcionarios { $verb } { $text }.{ $note }
emg-decision-at = En su { ORDINAL($ordinal, form: "feminine") } reunión, los altos funcionarios { $verb } { $text }.{ $note }
emg-decision-next = { CAPITAL($verb) } { $text }.{ $note }
emg-decision-also = También { $verb } { $text }.{ $note }
emg-decision-of = { TO($whom) } { $text }
emg-plan-recommended = Esa aprobación está en consonancia con una recomendación { OF(THE($office)) }.{ $note }
