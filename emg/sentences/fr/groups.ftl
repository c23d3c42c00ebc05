# Les groupes de gestion des questions : créés, fusionnés, saisis d'une demande.

emg-group-set-up = { CAPITAL(WHEN($date)) }, le Groupe a créé { A($group) } et lui a demandé de travailler en étroite collaboration avec { THE($partner) }.
emg-group-results = Les résultats ci-après ont été obtenus{"\u00A0"}:
emg-merger-promoted = Le Groupe a fait progresser le système dans les domaines suivants{"\u00A0"}: { $subjects }.
emg-merger = { $n ->
    [one] Au vu des résultats exposés ci-après, les hauts fonctionnaires sont convenus que { $groups } deviendrait { A($successor) } dans le système des Nations Unies.
   *[other] Au vu des résultats exposés ci-après, les hauts fonctionnaires sont convenus de fusionner { $groups }, pour former { A($successor) } dans le système des Nations Unies.
}
emg-merger-guidance = Leurs orientations concernant ces travaux sont présentées ci-après.
emg-group-merged = Les hauts fonctionnaires ont décidé que les travaux menés par { $groups } seraient réunis, pour { $term }, au sein { OF(A($successor)) } dans le système des Nations Unies.
emg-term = { $months ->
    [12] un an
    [24] deux ans
    [36] trois ans
   *[other] { COUNT($months) } mois
}
emg-group-asked = Ils ont prié le groupe { $text }, notamment{"\u00A0"}:
