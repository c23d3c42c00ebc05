# Comment les organismes, les organes et les documents sont désignés dans une phrase ou une note.

emg-agency = { $slug ->
    [emg-secretariat] le secrétariat du Groupe
    [sun] le service «{"\u00A0"}Nations Unies durables{"\u00A0"}» (SUN) du PNUE
    [secretariat] le Secrétariat
    [secretary-general] le Secrétaire général
   *[other] { THE($acronym) }
}
emg-agency-full = { THE($name) }
emg-body = { $slug ->
    [emg] le Groupe
   *[other] { THE($name) }
}
emg-the-group = { THE($name) }
emg-part = { THE($title) }
emg-note-report-at = Voir { THE($title) } ({ $symbol }), disponible à l'adresse { $address }.
emg-note-symbol = Voir { $symbol }.
emg-note-document = { CAPITAL($title) } ({ $symbol }).
emg-note-address = { $address }.
