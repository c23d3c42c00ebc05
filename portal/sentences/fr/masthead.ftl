# La première page d'un rapport et les mots du cadre autour du texte.

masthead-organ = Conseil d'administration / du Programme / des Nations Unies / pour l'environnement

masthead-distribution = Distr.{"\u00A0"}: { $kind ->
    [General] Générale
    [Limited] Limitée
    [Restricted] Restreinte
   *[other] { $kind }
}

masthead-date = { $date }

masthead-original = Original{"\u00A0"}: { $language ->
    [ar] Arabe
    [zh-hans] Chinois
    [fr] Français
    [ru] Russe
    [es] Espagnol
   *[en] Anglais
}

masthead-language = { $language ->
    [ar] Arabe
    [zh-hans] Chinois
    [fr] Français
    [ru] Russe
    [es] Espagnol
   *[en] Anglais
}

masthead-place = { $city } ({ $country })

masthead-place-and-dates = { $place }, { $dates }

masthead-agenda = Point { $item } de l'ordre du jour provisoire{ $note }

summary-heading = Sommaire

nothing-reported = Aucun organisme n'a communiqué d'informations à ce sujet pour la période considérée.
