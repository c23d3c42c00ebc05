# Le plan de travail et ses domaines d'activité.

emg-plan-response = Le Directeur exécutif s'emploie, avec les membres du Groupe, à répondre aux attentes et aux demandes du Conseil.
emg-plan-agreed = { $first ->
    [yes] À cette fin, les membres se sont notamment entendus, pour la première fois, sur un plan de travail pour les { COUNT($months) } mois à venir.
   *[no] À cette fin, les membres se sont notamment entendus sur un plan de travail pour les { COUNT($months) } mois à venir.
}
emg-plan-streams = { $n ->
    [one] Le plan comporte un domaine d'activité{"\u00A0"}: { $streams }{ $note }.
   *[other] Le plan comporte { COUNT($n) } domaines d'activité{"\u00A0"}: { $streams }{ $note }.
}
emg-plan-reported = Les résultats obtenus par le Groupe et ses projets sont présentés ci-après au regard des résultats escomptés du plan de travail approuvé.
emg-plan-themes = { $n ->
    [one] Ils se rapportent au thème du Conseil d'administration/Forum ministériel mondial sur l'environnement{"\u00A0"}: { $themes }.
   *[other] Ils se rapportent aux { COUNT($n) } thèmes du Conseil d'administration/Forum ministériel mondial sur l'environnement{"\u00A0"}: { $themes }.
}
emg-theme = «{"\u00A0"}{ CAPITAL($name) }{"\u00A0"}»
