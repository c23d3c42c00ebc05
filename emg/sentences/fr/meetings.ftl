# Les réunions des hauts fonctionnaires et ce qu'ils ont consigné.

emg-agenda = Les membres du Groupe s'emploient ensemble { $results }.
emg-meeting-name = { ORDINAL($ordinal, form: "feminine") } réunion { OF(THE($body)) }
emg-meeting-occasion = { CAPITAL(THE($meeting)) } a eu lieu{ $city ->
    [none] {""}
   *[other] {" "}{ TO($city) }
}{ $precision ->
    [none] {""}
   *[other] {" "}{ WHEN($date) }
}{ $host ->
    [none] {""}
   *[other] {", à l'invitation "}{ OF($host) }
}{ $during ->
    [none] {""}
   *[other] {", au moment "}{ OF(THE($during)) }
}.
emg-meeting-chair = { $form ->
    [name] { $name }
    [before-and] { $name }, { $office },
   *[office] { $name }, { $office }
}
emg-meeting-chairs = { $n ->
    [one] La présidence en a été assurée par { $chairs }.
   *[other] La coprésidence en a été assurée par { $chairs }.
}
emg-segment = { $segment ->
    [technical] un volet technique
    [senior_officials] un volet réservé aux hauts fonctionnaires
   *[side_event] une manifestation parallèle
}
emg-meeting-attended = { $n ->
    [one] Le programme comprenait { $segments }, et des représentants d'un organisme membre y ont participé.
   *[other] Le programme comprenait { $segments }, et des représentants de { COUNT($n) } organismes membres y ont participé.
}
emg-decision-verb = { $verb ->
    [decided] ont décidé
    [agreed] sont convenus
    [approved] ont approuvé
    [requested] ont prié
    [invited] ont invité
    [mandated] ont chargé
    [stressed] ont souligné
    [welcomed] ont accueilli avec satisfaction
    [recognized] ont reconnu
    [recalled] ont rappelé
    [acknowledged] ont constaté
   *[considered] ont examiné
}
emg-decision-first = Les hauts fonctionnaires { $verb } { $text }{ $note }.
emg-decision-at = À la { ORDINAL($ordinal, form: "feminine") } réunion, les hauts fonctionnaires { $verb } { $text }{ $note }.
emg-decision-next = Ils { $verb } { $text }{ $note }.
emg-decision-also = Ils { $verb } également { $text }{ $note }.
emg-decision-of = { $whom } { $text }
emg-plan-recommended = Cette approbation est conforme à une recommandation { OF(THE($office)) }{ $note }.
