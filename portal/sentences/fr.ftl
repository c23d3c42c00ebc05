# Mots communs à tous les programmes.

number = { $n ->
    [0] zéro
    [1] un
    [2] deux
    [3] trois
    [4] quatre
    [5] cinq
    [6] six
    [7] sept
    [8] huit
   *[9] neuf
}
    .feminine = { $n ->
        [0] zéro
        [1] une
        [2] deux
        [3] trois
        [4] quatre
        [5] cinq
        [6] six
        [7] sept
        [8] huit
       *[9] neuf
    }

ordinal = { $n ->
    [1] premier
    [2] deuxième
    [3] troisième
    [4] quatrième
    [5] cinquième
    [6] sixième
    [7] septième
    [8] huitième
    [9] neuvième
    [10] dixième
    [11] onzième
    [12] douzième
    [13] treizième
    [14] quatorzième
    [15] quinzième
    [16] seizième
    [17] dix-septième
    [18] dix-huitième
    [19] dix-neuvième
    [20] vingtième
    [25] vingt-cinquième
    [64] soixante-quatrième
   *[other] { $n }e
}
    .feminine = { $n ->
        [1] première
        [2] deuxième
        [3] troisième
        [4] quatrième
        [5] cinquième
        [6] sixième
        [7] septième
        [8] huitième
        [9] neuvième
        [10] dixième
        [11] onzième
        [12] douzième
        [13] treizième
        [14] quatorzième
        [15] quinzième
        [16] seizième
        [17] dix-septième
        [18] dix-huitième
        [19] dix-neuvième
        [20] vingtième
        [25] vingt-cinquième
        [64] soixante-quatrième
       *[other] { $n }e
    }

# Le nom d'une langue dans une phrase.
language = { $code ->
    [ar] arabe
    [zh-hans] chinois
    [fr] français
    [ru] russe
    [es] espagnol
   *[en] anglais
}

# Les termes d'une liste l'un après l'autre : des noms, et des phrases qui contiennent des virgules.
list-of-names = { $before }, { $next }
list-of-phrases = { $before }{"\u00A0"}; { $next }

# Une note qui cite un document.
note-document = { $document }.
